using System.Collections.Immutable;

namespace TwinInterop.Conformance.Delivery;

/// <summary>A format that may be delivered.</summary>
/// <param name="Format">Its id.</param>
/// <param name="Versions">The versions allowed; empty for any.</param>
/// <param name="IsRequired">Whether a file of it has to be there.</param>
/// <param name="Crs">The horizontal systems allowed; empty for any.</param>
/// <param name="Heights">The height systems allowed; empty for any.</param>
/// <param name="Class">What objects are that have no class of their own, as in plain GeoJSON; null for as they are.</param>
internal sealed record FormatDemand(string Format, ImmutableArray<string> Versions, bool IsRequired, ImmutableArray<string> Crs, ImmutableArray<string> Heights, string? Class);
