using System.Collections.Immutable;
using System.Text;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Reads the entities of the header.</summary>
internal sealed class StepHeaderReader(
    StepBytes bytes, StepFindings findings, IReadOnlyDictionary<string, long> entities)
{
    private const string Description = "FILE_DESCRIPTION";
    private const string FileName = "FILE_NAME";
    private const string Schema = "FILE_SCHEMA";

    internal static bool IsHeaderEntity(ReadOnlySpan<byte> keyword) =>
        keyword.Length > 5 && (Ascii.EqualsIgnoreCase(keyword[..5], "FILE_"u8)
            || (keyword.Length > 8 && Ascii.EqualsIgnoreCase(keyword[..8], "SECTION_"u8))
            || keyword[0] == '!');

    internal StepHeader Read()
    {
        foreach (string name in (ReadOnlySpan<string>)[Description, FileName, Schema])
        {
            if (!entities.ContainsKey(name))
                findings.Add(StepDiagnostics.HeaderMissing, -1, 0, name);
        }

        CheckCount(Description, 2);
        CheckCount(FileName, 7);
        CheckCount(Schema, 1);

        return new StepHeader
        {
            Descriptions = Texts(Description, 0, "description"),
            ImplementationLevel = Text(Description, 1, "implementation_level"),
            Name = Text(FileName, 0, "name"),
            TimeStamp = Text(FileName, 1, "time_stamp"),
            Authors = Texts(FileName, 2, "author"),
            Organizations = Texts(FileName, 3, "organization"),
            PreprocessorVersion = Text(FileName, 4, "preprocessor_version"),
            OriginatingSystem = Text(FileName, 5, "originating_system"),
            Authorization = Text(FileName, 6, "authorization"),
            Schemas = Texts(Schema, 0, "schema_identifiers"),
        };
    }

    private void CheckCount(string entity, int expected)
    {
        if (entities.TryGetValue(entity, out long offset) && Parameters(offset).Count() is int count && count > expected)
            findings.Add(StepDiagnostics.HeaderCount, offset, 0, expected, entity, count);
    }

    private string? Text(string entity, int index, string attribute)
    {
        if (!entities.TryGetValue(entity, out long offset))
            return null;

        StepValue value = Parameters(offset).At(index);
        if (value.Kind != StepKind.String)
            Report("a string", entity, attribute, value, offset);
        return value.AsString();
    }

    private ImmutableArray<string> Texts(string entity, int index, string attribute)
    {
        if (!entities.TryGetValue(entity, out long offset))
            return [];

        StepValue value = Parameters(offset).At(index);
        var texts = ImmutableArray.CreateBuilder<string>();
        if (value.AsString() is { } single)
            texts.Add(single);
        if (value.Kind != StepKind.List)
            Report("a list of strings", entity, attribute, value, offset);
        else if (value.Items.Count() == 0)
            Report("at least one string", entity, attribute, value, offset);
        foreach (StepValue item in value.Kind == StepKind.List ? value.Items : default)
        {
            if (item.AsString() is { } text)
                texts.Add(text);
            else
                Report("a string", entity, attribute, item, offset);
        }

        return texts.ToImmutable();
    }

    private StepValues Parameters(long offset) => new(bytes.Span(offset, int.MaxValue));

    private void Report(string expected, string entity, string attribute, StepValue found, long offset) => findings.Add(
        StepDiagnostics.HeaderParameter, offset, 0, expected, attribute, entity,
        found.Kind == StepKind.Absent ? "nothing" : StepQuote.Of(found.Text));
}
