using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>A mesh in its place. Mapped items share the very same mesh instance among all their parts.</summary>
/// <param name="Mesh">In metres; the tags of its faces are looks, see <see cref="LookTable"/>.</param>
/// <param name="Transform">From the mesh's system to the product's; may scale and mirror.</param>
/// <param name="Look">The tag of faces without a look of their own; 0 where nothing is said.</param>
internal readonly record struct ShapePart(PolygonMesh Mesh, Frame3D Transform, int Look);
