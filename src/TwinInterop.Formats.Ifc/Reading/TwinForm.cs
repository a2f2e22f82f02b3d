using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Level, role and type of a geometry that a representation was written from.</summary>
/// <param name="Lod">The level; empty for an unknown one.</param>
/// <param name="Role">What it shows.</param>
/// <param name="Type">The type of the geometry.</param>
/// <param name="IsOfParts">Whether it consists of the surfaces of the object's parts and has no representation of its own.</param>
internal sealed record TwinForm(string Lod, GeometryRole Role, string Type, bool IsOfParts)
{
    private const string OfParts = "parts";

    /// <summary>The form as text.</summary>
    public override string ToString() =>
        $"{(Lod.Length == 0 ? "-" : Lod)} {Role} {Type}{(IsOfParts ? " " + OfParts : "")}";

    /// <summary>The form of a text; null where it is none.</summary>
    public static TwinForm? Parse(string text)
    {
        string[] words = text.Split(' ');
        return words.Length is 3 or 4 && Enum.TryParse(words[1], out GeometryRole role)
            ? new TwinForm(words[0] == "-" ? "" : words[0], role, words[2], words.Length == 4 && words[3] == OfParts)
            : null;
    }
}
