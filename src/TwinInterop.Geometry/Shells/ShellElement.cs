using System.Collections.Immutable;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Shells;

/// <summary>An element of a building in metres, in one system for the whole building with the third axis up.</summary>
/// <param name="Id">How the source names it.</param>
/// <param name="Kind">What it is to the shell.</param>
/// <param name="Meshes">Its shape; need not be closed. Walls and roofs come without the openings that doors and windows fill.</param>
internal sealed record ShellElement(string Id, ShellElementKind Kind, ImmutableArray<PolygonMesh> Meshes)
{
    /// <summary>Whether faces of the shell can lie on its faces.</summary>
    public bool IsStructure => Kind is ShellElementKind.Structure or ShellElementKind.Slab or ShellElementKind.Roof;

    /// <summary>Whether it keeps anything out: rooms and holes do not.</summary>
    public bool IsSolid => Kind is not (ShellElementKind.Space or ShellElementKind.Void);

    /// <summary>Whether it fills an opening.</summary>
    public bool IsFilling => Kind is ShellElementKind.Door or ShellElementKind.Window;
}
