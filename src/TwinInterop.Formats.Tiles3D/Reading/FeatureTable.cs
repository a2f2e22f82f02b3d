using TwinInterop.Formats.Tiles3D.Metadata;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>The features of one table of properties.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Properties">What is said of them; null for nothing.</param>
internal sealed record FeatureTable(int Count, PropertyTable? Properties)
{
    /// <summary>The row that each feature is a part of, -1 for none; null where nothing tells.</summary>
    /// <remarks>Source: 3DTILES_batch_table_hierarchy.</remarks>
    public int[]? Parents { get; init; }

    /// <summary>The class of each feature; null where nothing tells.</summary>
    public string[]? Classes { get; init; }
}
