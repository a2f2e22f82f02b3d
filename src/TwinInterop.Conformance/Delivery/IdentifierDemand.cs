using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TwinInterop.Conformance.Delivery;

/// <summary>What is asked of an identifier.</summary>
/// <param name="Scheme">What it is called in the profile.</param>
/// <param name="From">The attributes and information systems under which it stands.</param>
/// <param name="Pattern">Its form; null for anything.</param>
/// <param name="IsUnique">Whether it names one object of a file only.</param>
/// <param name="Share">How large a share of the objects has it, 0 to 1.</param>
internal sealed record IdentifierDemand(string Scheme, ImmutableArray<string> From, Regex? Pattern, bool IsUnique, double Share);
