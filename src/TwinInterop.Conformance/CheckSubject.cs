using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance;

/// <summary>A file that is checked.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Bytes">What is in it; empty where the standard reads the file by itself.</param>
/// <param name="Log">Takes the findings.</param>
/// <param name="Options">The limits.</param>
internal sealed record CheckSubject(string Path, ReadOnlyMemory<byte> Bytes, FindingLog Log, CheckOptions Options);
