using System.Globalization;

namespace TwinInterop.Tests.Formats;

/// <summary>How many things of a kind came back as they were.</summary>
/// <param name="Back">Those that did.</param>
/// <param name="Source">All.</param>
internal readonly record struct SurvivalCount(int Back, int Source)
{
    public bool IsComplete => Back == Source;

    public static SurvivalCount Of<T>(IEnumerable<T> source, Func<T, bool> isBack)
    {
        T[] all = [.. source];
        return new SurvivalCount(all.Count(isBack), all.Length);
    }

    public override string ToString() => Source == 0 ? "–"
        : IsComplete ? $"all {Source.ToString(CultureInfo.InvariantCulture)}"
        : string.Create(CultureInfo.InvariantCulture, $"{Back} of {Source}");
}
