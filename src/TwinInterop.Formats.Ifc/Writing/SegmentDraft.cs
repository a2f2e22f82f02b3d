using System.Collections.Immutable;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>A segment of a layout before it is written.</summary>
/// <param name="Instance">The segment.</param>
/// <param name="Parameters">Its design.</param>
/// <param name="Start">Where a segment in plan begins, in metres.</param>
/// <param name="Sets">Its sets.</param>
internal sealed record SegmentDraft(IfcInstance Instance, IfcInstance Parameters, Vector3D Start, ImmutableArray<CityAttribute> Sets);
