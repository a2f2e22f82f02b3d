namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>What came out of a content.</summary>
/// <param name="Errors">Findings of severity error.</param>
/// <param name="Warnings">Findings of severity warning.</param>
/// <param name="Infos">Other findings.</param>
/// <param name="IsTileset">Whether it is a tileset.</param>
internal readonly record struct ContentOutcome(long Errors, long Warnings, long Infos, bool IsTileset);
