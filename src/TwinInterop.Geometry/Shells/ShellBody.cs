using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Shells;

/// <summary>A connected part of a building in its levels of detail, in the system of the elements.</summary>
/// <param name="Footprint">LoD 0: the outline at the ground; its faces look up.</param>
/// <param name="RoofOutline">LoD 0: the outline of all that is seen from above, at the height of the lowest roof edge.</param>
/// <param name="Block">LoD 1: the footprint, extruded.</param>
/// <param name="Shell">LoD 2: closed; the tags of its faces are <see cref="ShellSurfaceKind"/>.</param>
internal sealed record ShellBody(PolygonMesh Footprint, PolygonMesh RoofOutline, PolygonMesh Block, PolygonMesh Shell)
{
    /// <summary>LoD 3: closed, with doors and windows; null where none was found valid or none was asked for.</summary>
    public OpeningShell? Detailed { get; init; }

    /// <summary>The height of the lowest edge of a roof.</summary>
    public double LowestRoofEdge { get; init; }

    /// <summary>The height of the highest point.</summary>
    public double Top { get; init; }

    /// <summary>The height of the upper face of the block.</summary>
    public double BlockTop { get; init; }
}
