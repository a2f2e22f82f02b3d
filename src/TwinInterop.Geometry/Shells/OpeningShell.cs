using System.Collections.Immutable;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Shells;

/// <summary>A closed shell with doors, windows and closed holes as faces of it.</summary>
/// <param name="Mesh">Closed; the tags of its faces are <see cref="ShellSurfaceKind"/>.</param>
/// <param name="Openings">For each face that is a door, a window or a closed hole, which element it is and in which face it lies.</param>
internal sealed record OpeningShell(PolygonMesh Mesh, ImmutableDictionary<int, (string ElementId, int Host)> Openings);
