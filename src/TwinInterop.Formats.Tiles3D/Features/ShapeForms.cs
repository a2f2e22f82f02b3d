using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>The kinds of geometry that the shape of a row stands for, as one text.</summary>
/// <remarks>The names of the model's types, with a role before each that is no body: <c>Solid</c>, <c>Footprint:MultiSurface</c>.</remarks>
internal static class ShapeForms
{
    /// <summary>The text of geometries of one level.</summary>
    public static string Of(IEnumerable<LodGeometry> geometries) => string.Join(' ', geometries.Select(Of));

    /// <summary>The geometries of a text: roles and types, in order.</summary>
    public static List<(GeometryRole Role, string Type)> Parse(string text)
    {
        var forms = new List<(GeometryRole, string)>();
        foreach (string form in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = form.IndexOf(':', StringComparison.Ordinal);
            bool hasRole = Enum.TryParse(colon < 0 ? "Body" : form[..colon], out GeometryRole role);
            forms.Add((hasRole ? role : GeometryRole.Body, form[(colon + 1)..]));
        }

        return forms;
    }

    private static string Of(LodGeometry geometry) => geometry.Role == GeometryRole.Body
        ? TypeOf(geometry.Geometry)
        : $"{geometry.Role}:{TypeOf(geometry.Geometry)}";

    /// <summary>Surfaces that are nothing but one triangulation are told from others.</summary>
    private static string TypeOf(AbstractGeometry geometry)
    {
        string type = geometry.GetType().Name;
        return geometry is MultiSurface { Members: [TriangulatedSurface] } ? $"{type}/{nameof(TriangulatedSurface)}" : type;
    }
}
