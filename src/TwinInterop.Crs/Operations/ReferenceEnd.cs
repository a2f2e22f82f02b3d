using TwinInterop.Crs.Projections;
using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations;

/// <summary>One end of an operation: a horizontal system and what its heights refer to.</summary>
internal sealed class ReferenceEnd
{
    private ReferenceEnd(CrsDefinition horizontal, CrsDefinition? vertical)
    {
        Horizontal = horizontal;
        Vertical = vertical;
        Datum = EpsgTables.DatumOf(horizontal.BaseCode);
        Geocentric = new Geocentric(Datum.Ellipsoid);
    }

    /// <summary>A projected, geographic or geocentric system.</summary>
    public CrsDefinition Horizontal { get; }

    /// <summary>A vertical system, a system with ellipsoidal heights, or null where nothing is known of heights.</summary>
    public CrsDefinition? Vertical { get; }

    /// <summary>The geodetic datum of the horizontal system.</summary>
    public GeodeticDatum Datum { get; }

    /// <summary>Geocentric conversions on its ellipsoid.</summary>
    public Geocentric Geocentric { get; }

    /// <summary>Prime meridian, radians east of Greenwich.</summary>
    public double Meridian => Datum.Meridian * Angles.Degree;

    /// <summary>True where heights are above the ellipsoid.</summary>
    public bool IsEllipsoidal => Vertical is { Kind: CrsKind.Geographic3D or CrsKind.Geocentric };

    /// <summary>True where heights are above a vertical datum.</summary>
    public bool IsGravityRelated => Vertical is { Kind: CrsKind.Vertical };

    /// <summary>What heights refer to, in words.</summary>
    public string HeightName => Vertical switch
    {
        null => "not stated",
        { Kind: CrsKind.Vertical } vertical => vertical.Name,
        { } system => $"ellipsoidal height of {system.Datum}",
    };

    /// <summary>Resolves a reference.</summary>
    /// <exception cref="UnsupportedCrsException">A system is unknown or unfit.</exception>
    public static ReferenceEnd Resolve(SpatialReference reference)
    {
        if (reference.Horizontal is not { } id)
        {
            throw new CoordinateOperationException(
                $"Expected a horizontal coordinate reference system, found '{reference}'.");
        }

        CrsDefinition horizontal = Find(id);
        CrsDefinition? vertical = reference.Vertical is { } height ? Find(height) : null;
        if (horizontal.Components is { } parts)
        {
            horizontal = Find(parts.Horizontal);
            vertical ??= Find(parts.Vertical);
        }

        if (vertical?.Components is { } own)
            vertical = Find(own.Vertical);
        if (horizontal.Kind is CrsKind.Vertical)
            throw new UnsupportedCrsException(id, $"Expected a horizontal system, found the vertical one {id}.");
        if (vertical is { Kind: not (CrsKind.Vertical or CrsKind.Geographic3D or CrsKind.Geocentric) })
        {
            throw new UnsupportedCrsException(
                vertical.Id,
                $"Expected a vertical system or one with ellipsoidal heights, found {vertical.Id} ({vertical.Kind}).");
        }

        if (horizontal.Kind is CrsKind.Geocentric || (vertical is null && horizontal.Kind is CrsKind.Geographic3D))
            vertical = horizontal;
        return new ReferenceEnd(horizontal, vertical);
    }

    private static CrsDefinition Find(CrsId id) =>
        CrsRegister.Find(id) ?? throw UnsupportedCrsException.NotDefined(id);
}
