using System.Collections.Immutable;
using TwinInterop.Formats;

namespace TwinInterop.Cli;

/// <summary>One conversion of a call.</summary>
/// <param name="Input">The source file.</param>
/// <param name="Output">The target file.</param>
/// <param name="Format">The format of the target.</param>
internal sealed record ConversionPlan(string Input, string Output, IFormat Format)
{
    /// <summary>Further inputs that go into the same output.</summary>
    public ImmutableArray<string> FurtherInputs { get; init; } = [];

    /// <summary>Whether the output is the index of a folder of datasets.</summary>
    public bool IsSplit { get; init; }

    /// <summary>Where the output goes.</summary>
    /// <exception cref="IOException">There is something that may not be replaced.</exception>
    public DatasetTarget Target(bool overwrites) => IsSplit
        ? DatasetTarget.ToFolder(Output, overwrites)
        : DatasetTarget.Of(Format, Output, overwrites);
}
