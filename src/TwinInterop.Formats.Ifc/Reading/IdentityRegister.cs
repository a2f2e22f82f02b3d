using System.Buffers;
using System.Globalization;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Gives each object its id in the dataset: its GlobalId, with a number where another one has it already.</summary>
/// <remarks>Objects must come in the order of the text, so that the same file always gives the same ids.</remarks>
internal sealed class IdentityRegister
{
    /// <summary>The scheme of GlobalIds.</summary>
    public const string Scheme = "ifc-guid";

    private const int GlobalIdLength = 22;

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$");

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Whether a text is a GlobalId: a number of 128 bits in base 64.</summary>
    /// <remarks>Source: ISO 16739-1:2024, 8.12.2.3 (IfcGloballyUniqueId).</remarks>
    public static bool IsGlobalId(string text) =>
        text.Length == GlobalIdLength && text[0] is >= '0' and <= '3' && !text.AsSpan().ContainsAnyExcept(Alphabet);

    /// <summary>Names an object.</summary>
    public void Name(ObjectNode node)
    {
        IfcEntity entity = node.Entity;
        if (node.Note is { } note)
        {
            node.HasGeneratedId = note.HasGeneratedId;
            node.LocalId = note.Id; // as the source had it, even where that had it twice
            _used.Add(note.Id);
            return;
        }

        string? given = entity.Text("GlobalId");
        if (string.IsNullOrWhiteSpace(given))
        {
            node.HasGeneratedId = true;
            given = string.Create(CultureInfo.InvariantCulture, $"step-{entity.Id}");
            entity.Model.Report(ReadingDiagnostics.NoGlobalId, entity, given);
        }
        else if (!IsGlobalId(given))
        {
            entity.Model.Report(ReadingDiagnostics.MalformedGlobalId, entity, given);
        }

        node.LocalId = _used.Add(given) ? given : NameAgain(entity, given);
    }

    private string NameAgain(IfcEntity entity, string given)
    {
        string name;
        int number = 2;
        do
            name = string.Create(CultureInfo.InvariantCulture, $"{given}-{number++}");
        while (!_used.Add(name));
        entity.Model.Report(ReadingDiagnostics.DuplicateGlobalId, entity, given, name);
        return name;
    }
}
