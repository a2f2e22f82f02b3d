using TwinInterop.Conversion;
using TwinInterop.Formats.CityGml.Json.Reading;
using TwinInterop.Formats.CityGml.Json.Writing;

namespace TwinInterop.Formats.CityGml.Json;

/// <summary>CityJSON 1.0, 1.1 and 2.0, as one file or as a sequence of features.</summary>
/// <remarks>Source: OGC 20-072r5 (CityJSON Community Standard 2.0); IANA application/city+json and application/city+json-seq.</remarks>
public sealed class CityJsonFormat : IFormat
{
    /// <summary>The setting for a sequence of features: <c>no</c> or <c>yes</c>.</summary>
    public const string SequenceSetting = "sequence";

    /// <summary>The setting for the number of decimals of horizontal ordinates.</summary>
    public const string DecimalsSetting = "decimals";

    internal const string FormatId = "cityjson";

    /// <inheritdoc/>
    public string Id => FormatId;

    /// <inheritdoc/>
    public string Title => "CityJSON";

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = ["application/city+json", "application/city+json-seq"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".city.json", ".city.jsonl"];

    /// <inheritdoc/>
    public IReadOnlyList<FormatVersion> Versions { get; } =
    [
        new("2.0", CanRead: true, CanWrite: true, "0-3", "library objects, back sides, georeferenced textures; LoD 4 is written as 3"),
        new("1.1", CanRead: true, CanWrite: true, "0-3", "as 2.0"),
        new("1.0", CanRead: true, CanWrite: false, "0-3", ""),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<FormatSetting> Settings { get; } =
    [
        new(SequenceSetting, "Whether to write one feature a line (CityJSONSeq) instead of one object.", ["no", "yes"]),
        new(DecimalsSetting, "Decimals of horizontal ordinates; without it 3 for metres and 8 for degrees. Heights keep at least 3.", []),
    ];

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head) => CityJsonHead.Matches(head);

    /// <inheritdoc/>
    public ValueTask<IDatasetReader> OpenReaderAsync(
        DatasetSource source, ReadOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IDatasetReader>(new CityJsonReader(source, options, context));
    }

    /// <inheritdoc/>
    public IDatasetWriter OpenWriter(DatasetTarget target, WriteOptions options, ConversionContext context)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        // The name says what the user wants, unless the setting does.
        bool isLines = target.Path?.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) == true;
        if (isLines && !options.Settings.ContainsKey(SequenceSetting))
            options = options with { Settings = options.Settings.Add(SequenceSetting, "yes") };
        return new CityJsonWriter(target, CityJsonWriteSettings.From(options), context);
    }
}
