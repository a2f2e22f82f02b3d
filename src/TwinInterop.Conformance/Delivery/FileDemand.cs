using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TwinInterop.Conformance.Delivery;

/// <summary>How files are named, and which are left aside.</summary>
internal sealed record FileDemand(Regex? Names = null, ImmutableArray<string> Ignored = default);
