using System.Collections.Concurrent;
using System.Text;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>The parts of ISO 8859 that <c>\PA\</c> to <c>\PI\</c> choose.</summary>
internal static class StepCodePages
{
    private static readonly ConcurrentDictionary<int, Encoding> Pages = new();

    /// <param name="part">Part 1 to 9.</param>
    internal static Encoding Page(int part) => part == 1
        ? Encoding.Latin1
        : Pages.GetOrAdd(part, static number => CodePagesEncodingProvider.Instance.GetEncoding(28590 + number)
            ?? throw new NotSupportedException($"Expected ISO 8859-{number} to be known."));
}
