namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>A column in the binary table format.</summary>
/// <param name="Property">The property.</param>
/// <param name="Values">Its values.</param>
internal sealed record EncodedColumn(MetadataProperty Property, ReadOnlyMemory<byte> Values)
{
    /// <summary>Where arrays of varying length begin, and where the last ends; null where there are none.</summary>
    public ReadOnlyMemory<byte>? ArrayOffsets { get; init; }

    /// <summary>How <see cref="ArrayOffsets"/> are stored.</summary>
    public MetadataComponentType ArrayOffsetType { get; init; }

    /// <summary>Where texts begin in <see cref="Values"/>, and where the last ends; null where there are none.</summary>
    public ReadOnlyMemory<byte>? StringOffsets { get; init; }

    /// <summary>How <see cref="StringOffsets"/> are stored.</summary>
    public MetadataComponentType StringOffsetType { get; init; }
}
