namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Places that authoring programs write into models whose place nobody has entered.</summary>
/// <remarks>Taken from public models: the same digits in files of unrelated buildings.</remarks>
internal static class DefaultPlaces
{
    private const double Tolerance = 0.0006;

    private static readonly (double Latitude, double Longitude, string Program, string Place)[] Known =
    [
        (42.358384, -71.056473, "Autodesk Revit", "Boston"),
        (42.213001, -71.033000, "Autodesk Revit", "Boston"),
        (42.414864, -71.258072, "Autodesk Revit", "Boston, Hanscom Field"),
        (51.500000, -0.126236, "Autodesk Revit", "London"),
        (51.506420, -0.127210, "Autodesk Revit", "London"),
        (59.916000, 10.750000, "Autodesk Revit", "Oslo"),
        (48.856667, 2.350987, "Autodesk Revit", "Paris"),
        (37.795000, -122.393889, "AutoCAD", "San Francisco"),
        (47.559708, 19.054779, "Graphisoft Archicad", "Budapest"),
        (24.466667, 54.416667, "Tekla Structures", "Abu Dhabi"),
    ];

    /// <summary>The program and the place; null where it is no default.</summary>
    public static (string Program, string Place)? Find(double longitude, double latitude)
    {
        foreach ((double knownLatitude, double knownLongitude, string program, string place) in Known)
        {
            if (Math.Abs(latitude - knownLatitude) < Tolerance && Math.Abs(longitude - knownLongitude) < Tolerance)
                return (program, place);
        }

        return null;
    }
}
