using TwinInterop.Geometry;
using TwinInterop.Geometry.Validity;

namespace TwinInterop.Conformance.Checks.CityGml.Semantics;

/// <summary>Tells polygons apart by the place of their corners, whatever corner comes first and whichever way they turn.</summary>
/// <param name="Corners">How many the exterior has.</param>
/// <param name="X">Sum over the corners, in steps of ten times the snapping distance.</param>
/// <param name="Y">The same.</param>
/// <param name="Z">The same.</param>
internal readonly record struct FaceKey(int Corners, long X, long Y, long Z)
{
    public static FaceKey Of(PolygonSurface polygon, ValidityOptions tolerances)
    {
        const double MetresPerDegree = 111_000; // It need not be exact: keys are compared with one another only.
        double scale = tolerances.IsGeographic ? MetresPerDegree : tolerances.MetresPerUnit;
        double x = 0, y = 0, z = 0;
        foreach (Position position in polygon.Exterior.Positions)
        {
            x += position.X * scale;
            y += position.Y * scale;
            z += position.HasHeight ? position.Z : 0;
        }

        int corners = Math.Max(1, polygon.Exterior.Positions.Length);
        double step = Math.Max(tolerances.SnapMetres, 1e-6) * 10;
        return new FaceKey(polygon.Exterior.Positions.Length, Step(x / corners, step), Step(y / corners, step), Step(z / corners, step));
    }

    private static long Step(double metres, double step) => double.IsFinite(metres) ? (long)Math.Round(metres / step) : 0;
}
