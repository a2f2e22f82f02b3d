using System.Text;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Makes ids of names.</summary>
/// <remarks>Source: OGC 22-025r4, 8 (3D Metadata): <c>^[a-zA-Z_][a-zA-Z0-9_]*$</c>. The name itself stays beside the id.</remarks>
internal static class MetadataIds
{
    /// <summary>An id that resembles the name and is not taken yet; it is taken then.</summary>
    public static string Make(string name, HashSet<string> taken)
    {
        var id = new StringBuilder(name.Length + 1);
        foreach (char c in name)
            id.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        if (id.Length == 0 || char.IsAsciiDigit(id[0]))
            id.Insert(0, '_');
        return Unique(id.ToString(), taken);
    }

    /// <summary>The text, with a number behind it where it is taken; it is taken then.</summary>
    public static string Unique(string text, HashSet<string> taken)
    {
        string unique = text;
        for (int number = 2; !taken.Add(unique); number++)
            unique = $"{text}_{number}";
        return unique;
    }
}
