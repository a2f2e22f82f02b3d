using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>A layout before it is written.</summary>
/// <param name="Instance">The layout.</param>
/// <param name="Sets">Its sets.</param>
/// <param name="Segments">Its segments in order.</param>
internal sealed record LayoutDraft(IfcInstance Instance, ImmutableArray<CityAttribute> Sets, ImmutableArray<SegmentDraft> Segments);
