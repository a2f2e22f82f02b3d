using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>A content that a subtree says is there.</summary>
/// <param name="Content">The content object of the implicit root.</param>
/// <param name="Uri">Its URI, filled in.</param>
/// <param name="Place">Level and coordinates, for messages.</param>
/// <param name="IsCoarse">Whether finer tiles take its place.</param>
/// <param name="Metadata">What the subtree says of the tile.</param>
internal readonly record struct ImplicitContent(
    JsonElement Content, string Uri, string Place, bool IsCoarse, ImmutableArray<CityAttribute> Metadata);
