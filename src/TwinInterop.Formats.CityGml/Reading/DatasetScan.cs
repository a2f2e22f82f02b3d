using System.Collections.Immutable;
using TwinInterop.Crs.Declarations;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>What a first pass over a dataset finds.</summary>
internal sealed record DatasetScan
{
    /// <summary>The version that most of the file is in.</summary>
    public required CityGmlVersion Version { get; init; }

    /// <summary>The CRS and the axis order.</summary>
    public required CrsDecision Crs { get; init; }

    /// <summary>The declared extent in the order of the model; null when there is none to use.</summary>
    public required BoundingBox? Extent { get; init; }

    /// <summary>Name and description of the dataset.</summary>
    public required ImmutableArray<CityAttribute> Metadata { get; init; }

    /// <summary>Verbatim content of the dataset itself.</summary>
    public required ImmutableArray<ExtensionContent> Extensions { get; init; }

    /// <summary>Ids that a top-level object refers to and does not have itself.</summary>
    public required HashSet<string> ForeignIds { get; init; }

    /// <summary>Ids that stand for others that are no xs:ID.</summary>
    public required EscapedIds EscapedIds { get; init; }

    /// <summary>Whether all of the file is plain XML.</summary>
    public required bool IsPlainXml { get; init; }

    /// <summary>Whether the dataset has appearances of its own.</summary>
    public required bool HasGlobalAppearances { get; init; }
}
