using System.Globalization;

using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

using TwinInterop.Geometry;

using Ellipsoid = TwinInterop.Crs.Register.Ellipsoid;

namespace TwinInterop.Crs.Projections;

/// <summary>A seldom used projection computed by ProjNET, where it agrees with PROJ to 0.1 mm in both directions.</summary>
internal sealed class ProjNetProjection : IProjection
{
    private const double MetresPerDegree = 111_195;
    private const int Corrections = 4;

    private readonly MathTransform _forward;
    private readonly MathTransform _inverse;

    private ProjNetProjection(string wkt)
    {
        var projected = (ProjectedCoordinateSystem)new CoordinateSystemFactory().CreateFromWkt(wkt);
        ICoordinateTransformation transformation = new CoordinateTransformationFactory()
            .CreateFromCoordinateSystems(projected.GeographicCoordinateSystem, projected);
        _forward = transformation.MathTransform;
        _inverse = _forward.Inverse();
    }

    /// <summary>Cassini-Soldner (EPSG method 9806): origin and meridian (degrees), false coordinates.</summary>
    public static ProjNetProjection CassiniSoldner(Ellipsoid ellipsoid, ReadOnlySpan<double> p) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            PROJCS["projected",GEOGCS["geographic",DATUM["datum",
            SPHEROID["ellipsoid",{ellipsoid.SemiMajor:R},{ellipsoid.InverseFlattening:R}]],
            PRIMEM["own",0],UNIT["degree",{Angles.Degree:R}]],PROJECTION["Cassini_Soldner"],
            PARAMETER["latitude_of_origin",{p[0]:R}],PARAMETER["central_meridian",{p[1]:R}],
            PARAMETER["false_easting",{p[2]:R}],PARAMETER["false_northing",{p[3]:R}],UNIT["metre",1]]
            """));

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            (double x, double y) = _forward.Transform(p.X / Angles.Degree, p.Y / Angles.Degree);
            p = new Position(x, y, p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            (double x, double y) = _inverse.Transform(p.X, p.Y);

            // The inverse series is cut short, which tells a few degrees from the meridian: what the way forward misses is added.
            for (int i = 0; i < Corrections; i++)
            {
                (double east, double north) = _forward.Transform(x, y);
                x += (p.X - east) / (MetresPerDegree * Math.Cos(y * Angles.Degree));
                y += (p.Y - north) / MetresPerDegree;
            }

            p = new Position(x * Angles.Degree, y * Angles.Degree, p.Z);
        }
    }
}
