using TwinInterop.Diagnostics;

namespace TwinInterop.Tests.Corpus;

/// <summary>Tells differences that the books of two conversions explain from those that nothing explains.</summary>
/// <param name="books">Of the way there and of the way back.</param>
internal sealed class BookedDifferences(params ConversionBooks[] books)
{
    private readonly LossEntry[] _losses = [.. books.SelectMany(book => book.Losses)];

    /// <summary>Which losses explain anything; all where nothing else is set.</summary>
    public Func<LossEntry, bool> Counts { get; init; } = _ => true;

    /// <summary>Whether a loss of the same account and class is about the same thing, and about this object where the books name all.</summary>
    /// <remarks>Appearances are booked where they lie, on surfaces that several objects share: their class does not count.</remarks>
    public bool Explain(ObjectDifference difference) => _losses.Any(entry =>
        Counts(entry)
        && entry.Loss.Account == difference.Account
        && (difference.Account == BookAccount.Appearances || IsAboutObject(entry, difference)));

    private static bool IsAboutObject(LossEntry entry, ObjectDifference difference) =>
        (entry.Loss.Class == difference.Class || entry.Loss.Class == difference.ClassAfter)
        && IsAbout(entry.Loss.Path, difference.Path)
        && (entry.Count > entry.Examples.Length || entry.Examples.Contains(difference.Id, StringComparer.Ordinal));

    private static bool IsAbout(string lost, string path) =>
        lost.StartsWith(path, StringComparison.Ordinal)
        || path.StartsWith(lost, StringComparison.Ordinal)
        || lost.StartsWith("parts/", StringComparison.Ordinal)
        || lost is "class" or "geometry/pointCloud" or "geometry/coverage";
}
