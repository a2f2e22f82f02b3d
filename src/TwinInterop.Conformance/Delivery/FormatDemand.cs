using System.Collections.Immutable;

namespace TwinInterop.Conformance.Delivery;

/// <summary>A format that may be delivered.</summary>
/// <param name="Format">Its id.</param>
/// <param name="Versions">The versions allowed; empty for any.</param>
/// <param name="IsRequired">Whether a file of it has to be there.</param>
/// <param name="Crs">The horizontal systems allowed; empty for any.</param>
/// <param name="Heights">The height systems allowed; empty for any.</param>
internal sealed record FormatDemand(string Format, ImmutableArray<string> Versions, bool IsRequired, ImmutableArray<string> Crs, ImmutableArray<string> Heights);
