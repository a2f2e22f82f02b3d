using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Extrusion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Merging;
using TwinInterop.Provenance;
using TwinInterop.Selection;
using TwinInterop.Splitting;

namespace TwinInterop.Cli;

/// <summary>What the user chose for all conversions of a call.</summary>
internal sealed record ConvertChoices(
    IFormat? SourceFormat,
    ReadOptions Read,
    ImmutableArray<string> Lods,
    string? Version,
    ImmutableDictionary<string, string> Settings,
    SpatialReference? TargetCrs,
    OperationOptions Operations,
    bool IsStrict,
    bool Overwrites)
{
    /// <summary>What the user says of where the sources come from; null for nothing.</summary>
    public SourceStatement? Statement { get; init; }

    /// <summary>Whether the output is described for catalogues.</summary>
    public bool IsDescribed { get; init; }

    /// <summary>Which objects are wanted; null for all.</summary>
    public ObjectSelection? Selection { get; init; }

    /// <summary>How footprints become blocks; null for not.</summary>
    public ExtrusionOptions? Extrusion { get; init; }

    /// <summary>What happens to an object whose id an earlier input has.</summary>
    public DuplicatePolicy Duplicates { get; init; }

    /// <summary>How outputs are split; null for not.</summary>
    public SplitRule? Split { get; init; }

    /// <exception cref="ArgumentException">A setting is not one of the target's format.</exception>
    public ConversionRequest Request(InputFiles files, ConversionPlan plan, DatasetSource source, DatasetTarget target)
    {
        foreach (string name in Settings.Keys)
        {
            if (!plan.Format.Settings.Any(setting => setting.Name == name))
                throw new ArgumentException($"--{name} is not an option of {plan.Format.Title}.", nameof(plan));
        }

        return new ConversionRequest(source, target, plan.Format)
        {
            FurtherSources = [.. plan.FurtherInputs.Select(files.Open)],
            Duplicates = Duplicates,
            Selection = Selection,
            Extrusion = Extrusion,
            Split = Split,
            SourceFormat = SourceFormat,
            Read = Read,
            Write = new WriteOptions { Version = Version, Lods = Lods, Settings = Settings },
            TargetCrs = TargetCrs,
            Operations = Operations,
            Statement = Statement,
            IsSurveyed = IsDescribed,
            IsStrict = IsStrict,
        };
    }
}
