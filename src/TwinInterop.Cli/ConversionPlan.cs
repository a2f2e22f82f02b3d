using TwinInterop.Formats;

namespace TwinInterop.Cli;

/// <summary>One conversion of a call.</summary>
/// <param name="Input">The source file.</param>
/// <param name="Output">The target file.</param>
/// <param name="Format">The format of the target.</param>
internal sealed record ConversionPlan(string Input, string Output, IFormat Format);
