using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Provenance;

/// <summary>Adds a conversion to the way of a dataset, and what the user states to its metadata.</summary>
/// <param name="request">The conversion.</param>
internal sealed class ProvenanceRecord(ConversionRequest request)
{
    /// <summary>The dataset with a step for each source: the first in full, the others by name and hash.</summary>
    /// <param name="info">The first source as it was read.</param>
    /// <param name="hash">Its SHA-256.</param>
    public DatasetInfo Of(DatasetInfo info, string hash)
    {
        SourceStatement statement = request.Statement ?? new SourceStatement();
        DatasetInfo stated = info with { Metadata = Stated(info.Metadata, statement) };
        foreach (DatasetSource further in request.FurtherSources)
        {
            stated = ProvenanceChain.Append(stated, new ProvenanceStep
            {
                Source = NameOf(further),
                Sha256 = SourceReading.HashSource(further),
                Tool = ConversionReportJson.Tool,
            });
        }

        return ProvenanceChain.Append(stated, new ProvenanceStep
        {
            Source = NameOf(request.Source),
            Format = info.Format,
            Version = info.Version,
            Sha256 = hash,
            Crs = info.Crs.Horizontal is null ? null : info.Crs.ToString(),
            Title = statement.Title,
            Supplier = statement.Supplier,
            Licence = statement.Licence,
            Date = statement.Date,
            Tool = ConversionReportJson.Tool,
            Options = ConversionOptionText.Of(request) is { Length: > 0 } options ? options : null,
            Entries = statement.Entries,
        });
    }

    /// <summary>The main file of a folder tells little: its folder comes with it.</summary>
    private static string NameOf(DatasetSource source)
    {
        string file = Path.GetFileName(source.Location);
        return InteropFormats.All.Any(format => format.MainFile == file) ? $"{Path.GetFileName(Path.GetDirectoryName(source.Location))}/{file}" : file;
    }

    /// <summary>A title and a description of the user's replace the source's in the places that formats have for them.</summary>
    private static ImmutableArray<CityAttribute> Stated(ImmutableArray<CityAttribute> metadata, SourceStatement statement)
    {
        (string Name, string[] Replaces, AttributeValue? Value)[] stated =
        [
            ("name", ["name", "title", "datasetTitle"], Text(statement.Title)),
            ("description", ["description"], Text(statement.Description)),
            ("referenceDate", ["referenceDate", "datasetReferenceDate"], statement.Date is { } date ? DateStatement.ValueOf(date) : null),
        ];
        foreach ((string name, string[] replaces, AttributeValue? value) in stated)
        {
            if (value is not null)
                metadata = [.. metadata.Where(attribute => !replaces.Contains(attribute.Name)), new CityAttribute(name, value)];
        }

        return metadata;
    }

    private static TextValue? Text(string? text) => text is null ? null : new TextValue(text);
}
