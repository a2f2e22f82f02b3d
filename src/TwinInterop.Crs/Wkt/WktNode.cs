using System.Collections.Immutable;

namespace TwinInterop.Crs.Wkt;

/// <summary>One keyword with its values, <c>SPHEROID["GRS 1980",6378137,298.257222101]</c>.</summary>
/// <param name="Keyword">The keyword in capitals.</param>
/// <param name="Offset">Where it stands in the text, in characters.</param>
/// <param name="Values">Its texts, numbers and nodes, in order.</param>
internal sealed record WktNode(string Keyword, int Offset, ImmutableArray<WktValue> Values)
{
    /// <summary>The first text, which names the thing; empty where there is none.</summary>
    public string Name => Text(0) ?? "";

    /// <summary>The nth text or bare word among the values that are not nodes.</summary>
    public string? Text(int index) => Plain(index)?.Text;

    /// <summary>The nth value as a number.</summary>
    public double? Number(int index) => Plain(index)?.Number;

    /// <summary>The first child with one of these keywords.</summary>
    public WktNode? Child(params ReadOnlySpan<string> keywords)
    {
        foreach (WktValue value in Values)
        {
            if (value.Node is { } node && keywords.Contains(node.Keyword))
                return node;
        }

        return null;
    }

    /// <summary>All children with one of these keywords.</summary>
    public IEnumerable<WktNode> Children(params string[] keywords) => Values
        .Where(value => value.Node is { } node && keywords.Contains(node.Keyword, StringComparer.Ordinal))
        .Select(value => value.Node!); // The filter has just proved it is there.

    private WktValue? Plain(int index)
    {
        foreach (WktValue value in Values)
        {
            if (value.Node is null && index-- == 0)
                return value;
        }

        return null;
    }
}
