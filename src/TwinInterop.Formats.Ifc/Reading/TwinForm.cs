using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Level, role and type of a geometry that a representation was written from.</summary>
/// <param name="Lod">The level; empty for an unknown one.</param>
/// <param name="Role">What it shows.</param>
/// <param name="Type">The type of the geometry.</param>
/// <param name="Parts">
/// Which surfaces of the object's parts it consists of, as ranges such as <c>0-5,7</c>, or of which of their geometries,
/// as <c>g0-3</c>, where these are written in another order or as triangles; null where it has a representation of its own.
/// </param>
internal sealed record TwinForm(string Lod, GeometryRole Role, string Type, string? Parts)
{
    private const string OfParts = "parts";

    /// <summary>Whether it consists of surfaces of the object's parts.</summary>
    public bool IsOfParts => Parts is not null;

    /// <summary>The form as text.</summary>
    public override string ToString() =>
        $"{(Lod.Length == 0 ? "-" : Lod)} {Role} {Type}{(Parts is null ? "" : $" {OfParts} {Parts}")}";

    /// <summary>The form of a text; null where it is none.</summary>
    public static TwinForm? Parse(string text)
    {
        string[] words = text.Split(' ');
        if (words.Length is not (3 or 5) || !Enum.TryParse(words[1], out GeometryRole role))
            return null;
        return new TwinForm(words[0] == "-" ? "" : words[0], role, words[2], words.Length == 5 && words[3] == OfParts ? words[4] : null);
    }
}
