using System.Globalization;
using System.Text;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Lists of numbers as ranges such as <c>0-5,7</c>.</summary>
internal static class NumberRanges
{
    /// <summary>The ranges of numbers, in their order.</summary>
    public static string Of(List<int> numbers)
    {
        var ranges = new StringBuilder();
        for (int i = 0; i < numbers.Count; i++)
        {
            int first = numbers[i];
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1)
                i++;
            if (ranges.Length > 0)
                ranges.Append(',');
            ranges.Append(CultureInfo.InvariantCulture, $"{first}");
            if (numbers[i] > first)
                ranges.Append(CultureInfo.InvariantCulture, $"-{numbers[i]}");
        }

        return ranges.ToString();
    }

    /// <summary>The numbers of ranges below a limit; what is no range is passed over.</summary>
    /// <param name="ranges">The ranges.</param>
    /// <param name="limit">How many numbers there are, from 0.</param>
    public static IEnumerable<int> Parse(string ranges, int limit)
    {
        foreach (string range in ranges.Split(','))
        {
            string[] ends = range.Split('-');
            if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out int first) || !int.TryParse(ends[^1], CultureInfo.InvariantCulture, out int last))
                continue;
            for (int i = Math.Max(first, 0); i <= last && i < limit; i++)
                yield return i;
        }
    }
}
