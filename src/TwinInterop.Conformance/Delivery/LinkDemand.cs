using System.Collections.Immutable;

namespace TwinInterop.Conformance.Delivery;

/// <summary>References from objects of one format to objects of others.</summary>
/// <param name="From">The format with the references.</param>
/// <param name="Relations">Their types; empty for all.</param>
/// <param name="To">The formats with the targets.</param>
internal sealed record LinkDemand(string From, ImmutableArray<string> Relations, ImmutableArray<string> To);
