using TwinInterop.Crs.Axes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>An IfcRigidOperation with angles: the longitude, latitude and height of the origin of the file.</summary>
internal sealed class AngularOperation(IfcModel model, CoordinateOperationData operation, GeoreferenceUnits units, bool isQuiet)
{
    private const double DegreesPerRadian = 180 / Math.PI;

    /// <summary>Longitude and latitude in degrees and height in metres; null where they are no place on Earth.</summary>
    public Vector3D? Read()
    {
        double unit = operation.Crs.AngleUnit ?? units.ProjectAngle;
        (double first, double second) = (operation.First * unit * DegreesPerRadian, operation.Second * unit * DegreesPerRadian);
        if (!IsPlace(first, second) && !IsPlace(second, first) && (IsPlace(operation.First, operation.Second) || IsPlace(operation.Second, operation.First)))
        {
            Report(GeoreferenceDiagnostics.AngleUnit, unit, operation.First, operation.Second);
            (first, second) = (operation.First, operation.Second);
        }

        CrsExtent? extent = operation.Crs.Extent;
        bool fits = IsPlace(first, second) && (extent is null || extent.Contains(first, second));
        bool fitsSwapped = IsPlace(second, first) && (extent is null || extent.Contains(second, first));
        if (!fits && fitsSwapped)
        {
            Report(GeoreferenceDiagnostics.AnglesSwapped, first, second, operation.Crs.Reference);
            (first, second) = (second, first);
        }
        else if (!IsPlace(first, second))
        {
            Report(GeoreferenceDiagnostics.AngleRange, "longitude and latitude", -180, 180, $"({operation.First}, {operation.Second})");
            return null;
        }

        return new Vector3D(first, second, operation.Height * units.ProjectLength);
    }

    private static bool IsPlace(double longitude, double latitude) => Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90;

    private void Report(Diagnostics.DiagnosticRule rule, params ReadOnlySpan<object> arguments)
    {
        if (!isQuiet)
            model.Report(rule, operation.Entity, arguments);
    }
}
