using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TwinInterop.Conformance.Delivery;

/// <summary>What is asked of a property.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What kind of value it has; null for any.</param>
/// <param name="Share">How large a share of the objects has it, 0 to 1.</param>
/// <param name="Pattern">What its text looks like; null for anything.</param>
/// <param name="Least">Its least value; null for no bound.</param>
/// <param name="Most">Its greatest value; null for no bound.</param>
/// <param name="Values">Its values; empty for any.</param>
internal sealed record PropertyDemand(string Name, PropertyType? Type, double Share, Regex? Pattern, double? Least, double? Most, ImmutableArray<string> Values);
