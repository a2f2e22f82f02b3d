using System.Globalization;

namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>The type of an attribute or the type underlying a defined type.</summary>
/// <param name="Aggregate">Which kind of aggregate; none for a single value.</param>
/// <param name="Low">Fewest members of the aggregate.</param>
/// <param name="High">Most members of the aggregate; null when there is no bound.</param>
/// <param name="IsUnique">Whether no member may occur twice.</param>
/// <param name="Element">The type of the members; null for a single value.</param>
/// <param name="Name">The named or simple type of a single value, for example <c>IfcLabel</c> or <c>STRING(255)</c>; that of the innermost members for an aggregate.</param>
internal sealed record ExpressType(
    ExpressAggregate Aggregate, int Low, int? High, bool IsUnique, ExpressType? Element, string Name)
{
    /// <summary>How many aggregates lie within each other: 0 for a single value.</summary>
    internal int Rank => Element is null ? 0 : Element.Rank + 1;

    /// <summary>Reads the form of the schema tables: <c>L[1:?]UIfcLabel</c>.</summary>
    internal static ExpressType Parse(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[1] != '[')
            return new ExpressType(ExpressAggregate.None, 1, 1, false, null, string.Intern(text.ToString()));

        int colon = text.IndexOf(':');
        int close = text.IndexOf(']');
        bool isUnique = text[close + 1] == 'U';
        ExpressType element = Parse(text[(close + (isUnique ? 2 : 1))..]);
        return new ExpressType(
            Kind(text[0]),
            int.Parse(text[2..colon], CultureInfo.InvariantCulture),
            int.TryParse(text[(colon + 1)..close], NumberStyles.None, CultureInfo.InvariantCulture, out int high) ? high : null,
            isUnique,
            element,
            element.Name);
    }

    private static ExpressAggregate Kind(char letter) => letter switch
    {
        'L' => ExpressAggregate.List,
        'S' => ExpressAggregate.Set,
        'A' => ExpressAggregate.Array,
        'B' => ExpressAggregate.Bag,
        _ => throw new InvalidOperationException($"Expected the letter of an aggregate, found '{letter}'."),
    };
}
