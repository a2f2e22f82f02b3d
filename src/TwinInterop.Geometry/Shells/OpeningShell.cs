using System.Collections.Immutable;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Shells;

/// <summary>A closed shell with doors and windows as faces of it.</summary>
/// <param name="Mesh">Closed; the tags of its faces are <see cref="ShellSurfaceKind"/>.</param>
/// <param name="Openings">For each face that is a door or a window, which element it is and in which face it lies.</param>
internal sealed record OpeningShell(PolygonMesh Mesh, ImmutableDictionary<int, (string ElementId, int Host)> Openings);
