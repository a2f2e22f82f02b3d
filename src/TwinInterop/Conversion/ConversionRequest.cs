using System.Collections.Immutable;
using TwinInterop.Companions;
using TwinInterop.Crs.Operations;
using TwinInterop.Extrusion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Merging;
using TwinInterop.Provenance;
using TwinInterop.Selection;
using TwinInterop.Splitting;

namespace TwinInterop.Conversion;

/// <summary>What to convert, into what.</summary>
/// <param name="Source">The dataset.</param>
/// <param name="Target">Where the result goes.</param>
/// <param name="TargetFormat">The format of the result.</param>
public sealed record ConversionRequest(DatasetSource Source, DatasetTarget Target, IFormat TargetFormat)
{
    /// <summary>The format of the source; null to recognise it.</summary>
    public IFormat? SourceFormat { get; init; }

    /// <summary>What the user states about the source.</summary>
    public ReadOptions Read { get; init; } = new();

    /// <summary>What the user wants of the target.</summary>
    public WriteOptions Write { get; init; } = new();

    /// <summary>The CRS of the target; null to keep the source's, unless the format needs another.</summary>
    public SpatialReference? TargetCrs { get; init; }

    /// <summary>Where grids are found, and what happens to heights that cannot be converted.</summary>
    public OperationOptions Operations { get; init; } = new();

    /// <summary>What the user states about where the source comes from; null for nothing.</summary>
    public SourceStatement? Statement { get; init; }

    /// <summary>Whether extent, classes and levels are looked at on the way, for a metadata file.</summary>
    public bool IsSurveyed { get; init; }

    /// <summary>Transforms that the objects go through as they leave the reader, before all others, in order.</summary>
    public ImmutableArray<ITransform> Transforms { get; init; } = [];

    /// <summary>
    /// Makes the transform that the objects of one source go through before those of all; null for none. It sees ids as the source
    /// has them, also where another source has the same ones; objects that are left out as duplicates it does not see.
    /// A conversion that reads its sources several times asks each time.
    /// </summary>
    public Func<DatasetSource, ITransform>? SourceTransform { get; init; }

    /// <summary>Further datasets that go into the same target, behind the source, in order; formats and CRSs may differ.</summary>
    public ImmutableArray<DatasetSource> FurtherSources { get; init; } = [];

    /// <summary>What happens to an object whose id an object of an earlier source has.</summary>
    public DuplicatePolicy Duplicates { get; init; }

    /// <summary>Which objects are wanted; null for all.</summary>
    public ObjectSelection? Selection { get; init; }

    /// <summary>Whether and how bodies are made of footprints; null for not.</summary>
    public ExtrusionOptions? Extrusion { get; init; }

    /// <summary>How the objects are shared out to several datasets; null for one. The target is then a folder whose main file is the index.</summary>
    public SplitRule? Split { get; init; }

    /// <summary>What happens to images and point clouds that objects refer to, where the target refers to them too.</summary>
    public CompanionPolicy Companions { get; init; }

    /// <summary>How many threads the conversion may use; the result and the report are the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether a dropped thing fails the conversion: then nothing is committed.</summary>
    public bool IsStrict { get; init; }
}
