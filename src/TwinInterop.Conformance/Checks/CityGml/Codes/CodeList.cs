using System.Globalization;

namespace TwinInterop.Conformance.Checks.CityGml.Codes;

/// <summary>A list of codes with what each stands for.</summary>
/// <param name="Meanings">By code; empty where the list says nothing of one.</param>
internal sealed record CodeList(IReadOnlyDictionary<string, string> Meanings)
{
    private const int LongestCompared = 64;

    public bool Has(string code) => Meanings.ContainsKey(code);

    /// <summary>The code that most likely was meant, with its meaning: fewest letters apart, then the nearest number.</summary>
    public string Nearest(string code)
    {
        (string best, int apart, double gap) = ("", int.MaxValue, double.PositiveInfinity);
        double? number = NumberOf(code);
        foreach (string known in Meanings.Keys.Order(StringComparer.Ordinal))
        {
            int distance = Distance(code, known);
            double difference = number is { } wanted && NumberOf(known) is { } given ? Math.Abs(given - wanted) : double.PositiveInfinity;
            if (distance < apart || (distance == apart && difference < gap))
                (best, apart, gap) = (known, distance, difference);
        }

        return Meanings.GetValueOrDefault(best) is { Length: > 0 } meaning ? $"{best} ({meaning})" : best;
    }

    private static double? NumberOf(string code) =>
        double.TryParse(code, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double number) ? number : null;

    /// <summary>How many letters have to be put in, left out or exchanged.</summary>
    private static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = one[..Math.Min(one.Length, LongestCompared)];
        other = other[..Math.Min(other.Length, LongestCompared)];
        Span<int> row = stackalloc int[LongestCompared + 1];
        for (int j = 0; j <= other.Length; j++)
            row[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int exchanged = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
