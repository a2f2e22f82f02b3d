namespace TwinInterop.Formats.Tiles3D.Tiling;

/// <summary>What a tile shows: the units of one range at one level of detail.</summary>
/// <param name="Group">The set of levels that the units have.</param>
/// <param name="Rank">0 for the finest level of the group, then coarser ones.</param>
/// <param name="First">The first record in the sorted index; records of other ranks lie between.</param>
/// <param name="End">Behind the last record.</param>
/// <param name="Region">What the content covers.</param>
internal sealed record TileContent(int Group, int Rank, long First, long End, GeoRegion Region)
{
    /// <summary>The file, relative to the main one; its extension is known once it is written.</summary>
    public required string Path { get; set; }

    /// <summary>How many features it has.</summary>
    public int Rows { get; init; }

    /// <summary>The number of its level of detail among the groups of the tileset.</summary>
    public required int LodGroup { get; init; }

    /// <summary>How many triangles it draws; known once it is written.</summary>
    public long Triangles { get; set; }

    /// <summary>How large the file is; known once it is written.</summary>
    public long Bytes { get; set; }
}
