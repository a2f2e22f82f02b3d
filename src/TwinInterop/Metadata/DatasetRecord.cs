using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Provenance;

namespace TwinInterop.Metadata;

/// <summary>What a catalogue entry says of a dataset, whatever the form.</summary>
/// <param name="Report">The conversion that made it.</param>
internal sealed record DatasetRecord(ConversionReport Report)
{
    /// <summary>Under which name the frequency of updates is among the user's entries.</summary>
    public const string RefreshFrequency = "refreshFrequency";

    /// <summary>The way of the dataset, the oldest step first.</summary>
    public ImmutableArray<ProvenanceStep> Steps { get; } = ProvenanceChain.Of(OutputOf(Report).Info);

    /// <summary>The file that was written.</summary>
    public DatasetDescription Output => OutputOf(Report);

    /// <summary>The name of the file that was written.</summary>
    public string FileName => Path.GetFileName(Output.Path) is { Length: > 0 } name ? name : Output.Info.Name;

    /// <summary>The format of the file.</summary>
    public IFormat Format => InteropFormats.Find(Output.Info.Format)!; // it was written in it

    /// <summary>The format and its version, as people say it.</summary>
    public string FormatName => $"{Format.Title} {Output.Info.Version}".TrimEnd();

    /// <summary>An identifier that the same source under the same conversion has again.</summary>
    public string Identifier => CityObjectId.FromSource(new SourceKey("sha256", Output.Info.Name, Output.Sha256)).Value.ToString();

    /// <summary>The title that the user states, else that of the source, else its name.</summary>
    public string Title => Latest(step => step.Title) ?? Said("name") ?? Said("title") ?? Output.Info.Name;

    /// <summary>What the source or the user says, else what is in it.</summary>
    public string Description => Said("description") ?? $"{Title}: {Contents}";

    /// <summary>The objects by class, in words.</summary>
    public string Contents => string.Join(", ", Survey.Classes.Select(item => $"{item.Value} {item.Key}"));

    /// <summary>What was seen of the objects.</summary>
    public DatasetSurvey Survey => Report.Survey
        ?? throw new InvalidOperationException("Expected a report of a conversion that surveys its objects.");

    /// <summary>The latest statement of who delivered it.</summary>
    public string? Supplier => Latest(step => step.Supplier);

    /// <summary>The latest statement of its licence.</summary>
    public string? Licence => Latest(step => step.Licence);

    /// <summary>The latest statement of its date.</summary>
    public string? Date => Latest(step => step.Date);

    /// <summary>Further statements; a later one of the same name goes before.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Entries =>
    [
        .. Steps.Reverse().SelectMany(step => step.Entries).DistinctBy(entry => entry.Key, StringComparer.Ordinal),
    ];

    /// <summary>The themes of INSPIRE that its classes belong to.</summary>
    public ImmutableArray<InspireTheme> Themes => InspireTheme.Of(Survey.Classes);

    /// <summary>The codes of its reference systems.</summary>
    public IEnumerable<CrsId> ReferenceSystems =>
        new[] { Output.Info.Crs.Horizontal, Output.Info.Crs.Vertical }.OfType<CrsId>();

    /// <summary>How it came about, one sentence a step.</summary>
    public string Lineage => string.Join(' ', Steps.Select(step =>
        $"{step.Source} ({$"{step.Format} {step.Version}".Trim()}, SHA-256 {step.Sha256}"
        + (step.Supplier is null ? "" : $", supplied by {step.Supplier}")
        + (step.Date is null ? "" : $", of {step.Date}")
        + (step.Licence is null ? "" : $", licence {step.Licence}")
        + $") was converted by {step.Tool} with {step.Options}."));

    private static DatasetDescription OutputOf(ConversionReport report) => report.Output
        ?? throw new ArgumentException("Expected a conversion that wrote a dataset.", nameof(report));

    private string? Latest(Func<ProvenanceStep, string?> get) => Steps.Reverse().Select(get).FirstOrDefault(text => text is not null);

    private string? Said(string name) =>
        (Output.Info.Metadata.FirstOrDefault(attribute => attribute.Name == name)?.Value as Model.TextValue)?.Text;
}
