using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Values of a class's properties that stand in JSON: the metadata of a tileset, a group, a tile or a content.</summary>
/// <remarks>Source: OGC 22-025r4, 8 (3D Metadata), JSON Format.</remarks>
/// <param name="Class">The id of the class.</param>
/// <param name="Values">Values by the id of their property, typed as <see cref="MetadataProperty"/> says.</param>
internal sealed record MetadataEntity(string Class, ImmutableArray<(string Id, AttributeValue Value)> Values);
