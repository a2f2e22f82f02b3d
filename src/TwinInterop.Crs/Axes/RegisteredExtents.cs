using System.Collections.Concurrent;
using TwinInterop.Crs.Projections;
using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Axes;

/// <summary>The extents of the systems of the register; thread-safe.</summary>
public static class RegisteredExtents
{
    private static readonly ConcurrentDictionary<CrsId, CrsExtent?> Found = new();

    // What European files are mislabelled as or from; the sign of a zone prefix is told by its own systems.
    private static readonly int[] Candidates =
        [2154, 3942, 3943, 3944, 3945, 3946, 3947, 3948, 3949, 3950, 27572, 25830, 25831, 25832, 25833, 4647, 5650, 31466, 31467, 31468, 31469, 28992, 31370, 27700, 21781, 2056, 3068];

    /// <summary>Where the coordinates of a system may lie.</summary>
    /// <param name="id">A geographic, projected or compound system.</param>
    /// <returns>Null where the system is not supported, or is geocentric or vertical.</returns>
    public static CrsExtent? Find(CrsId id) => Found.GetOrAdd(id, static code => Create(code));

    /// <summary>Systems of France and its neighbours that the coordinates of a wrong label may be in.</summary>
    public static IEnumerable<CrsExtent> Alternatives(CrsId declared) => Candidates
        .Where(code => code != declared.Code)
        .Select(code => Find(new CrsId("EPSG", code)))
        .OfType<CrsExtent>();

    private static CrsExtent? Create(CrsId id)
    {
        if (CrsRegister.Find(id) is not { } definition)
            return null;
        if (definition.Components is { } components)
            return Find(components.Horizontal);
        if (definition.Kind is not (CrsKind.Projected or CrsKind.Geographic2D or CrsKind.Geographic3D))
            return null;
        AreaOfUse area = definition.Area;
        return new CrsExtent(
            id.ToString(), definition.AxisOrder, area.West, area.South, area.East, area.North, Projection(definition));
    }

    private static Func<double, double, (double Easting, double Northing)>? Projection(CrsDefinition definition)
    {
        GeodeticDatum datum = EpsgTables.DatumOf(definition.BaseCode);
        if (definition.Kind != CrsKind.Projected)
        {
            double unit = definition.Unit == CrsUnit.Grad ? 0.9 : 1;
            return unit == 1 && datum.Meridian == 0 ? null : (longitude, latitude) => ((longitude - datum.Meridian) / unit, latitude / unit);
        }

        double size = definition.MetresPerUnit ?? 1;
        IProjection projection = ProjectionMethods.Create(datum.Ellipsoid, EpsgTables.MapProjection(definition.ConversionCode));
        return (longitude, latitude) =>
        {
            Span<Position> position = [new Position((longitude - datum.Meridian) * Angles.Degree, latitude * Angles.Degree)];
            projection.Forward(position);
            return (position[0].X / size, position[0].Y / size);
        };
    }
}
