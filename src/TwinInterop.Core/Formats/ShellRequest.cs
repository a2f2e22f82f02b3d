using System.Collections.Immutable;

namespace TwinInterop.Formats;

/// <summary>Which levels of detail of a whole building a reader derives from its elements.</summary>
/// <remarks>For formats that give buildings as walls, slabs and roofs; others ignore it. Source: OGC 20-010, 7.2.3.</remarks>
public sealed record ShellRequest
{
    /// <summary>The levels: <c>0</c> to <c>3</c>; <c>4</c> keeps the elements beside the shell of level 3.</summary>
    public ImmutableArray<string> Lods { get; init; } = [];

    /// <summary>The height of the ground in metres, in the heights of the dataset; null for that on which most of the building stands.</summary>
    public double? GroundHeight { get; init; }

    /// <summary>Whether the ground lies at the lowest height of the site's terrain under the building, where the source gives one.</summary>
    public bool GroundAtTerrain { get; init; }

    /// <summary>Which levels have eaves, canopies and balconies.</summary>
    public RoofOverhang RoofOverhang { get; init; } = RoofOverhang.Detailed;

    /// <summary>Up to where the block of level 1 reaches.</summary>
    public BlockHeight BlockHeight { get; init; }

    /// <summary>The classes of elements that make the shell, as the source names them; empty for the usual ones.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>Whether a level is asked for.</summary>
    /// <param name="lod">The level; a refined level such as <c>2.2</c> asks for its whole one.</param>
    public bool Asks(string lod) => Lods.Any(asked => asked == lod || asked.StartsWith(lod + ".", StringComparison.Ordinal));
}
