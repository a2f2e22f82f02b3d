using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Conformance.Checks.Ids.Xsd;

namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>A restriction of a simple type: what a value has to fulfil.</summary>
/// <remarks>Source: XML Schema Part 2, 4.3; IDS 1.0, complex restrictions.</remarks>
internal sealed record IdsRestriction
{
    private const int ListedInReports = 5;

    /// <summary>Where it stands.</summary>
    public required IdsPlace Place { get; init; }

    /// <summary>The type that it starts from.</summary>
    public XsdType Base { get; init; } = XsdType.String;

    /// <summary>The values allowed; none where they are not listed.</summary>
    public ImmutableArray<string> Enumerations { get; init; } = [];

    /// <summary>The patterns, of which one has to fit.</summary>
    public ImmutableArray<XsdPattern> Patterns { get; init; } = [];

    /// <summary>The ends of the range.</summary>
    public ImmutableArray<IdsBound> Bounds { get; init; } = [];

    /// <summary>Fewest characters; null for no limit.</summary>
    public int? MinLength { get; init; }

    /// <summary>Most characters; null for no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether it lists values and does nothing else.</summary>
    public bool IsListed => !Enumerations.IsEmpty && Patterns.IsEmpty && Bounds.IsEmpty && MinLength is null && MaxLength is null;

    /// <summary>Whether a text fulfils it.</summary>
    public bool Matches(string text) =>
        (Enumerations.IsEmpty || Enumerations.Contains(text, StringComparer.Ordinal))
        && MatchesForm(text)
        && Bounds.All(bound => IsWithin(bound, text));

    /// <summary>Whether a text is of the patterns and lengths.</summary>
    public bool MatchesForm(string text)
    {
        if (!Patterns.IsEmpty && !Patterns.Any(pattern => pattern.Matches(text)))
            return false;
        if (MinLength is null && MaxLength is null)
            return true;
        int length = text.EnumerateRunes().Count();
        return (MinLength is not { } least || length >= least) && (MaxLength is not { } most || length <= most);
    }

    // A text has an order where the base has one: dates as dates, numbers as numbers.
    private bool IsWithin(IdsBound bound, string text)
    {
        double order;
        if (XsdTypes.IsNumber(Base) && XsdTypes.Number(text) is { } number && XsdTypes.Number(bound.Text) is { } end)
            order = number.CompareTo(end);
        else if (XsdTypes.Moment(Base, text) is { } moment && XsdTypes.Moment(Base, bound.Text) is { } limit)
            order = moment.CompareTo(limit);
        else
            return false;
        return (bound.IsLower ? order : -order) >= (bound.IsInclusive ? 0 : 1);
    }

    public override string ToString()
    {
        var parts = new List<string>();
        if (!Enumerations.IsEmpty)
            parts.Add(string.Join(" | ", Enumerations.Take(ListedInReports)) + (Enumerations.Length > ListedInReports ? " | …" : ""));
        if (!Patterns.IsEmpty)
            parts.Add(string.Join(" | ", Patterns.Select(pattern => $"/{pattern.Text}/")));
        parts.AddRange(Bounds.Select(bound => bound.ToString()));
        if (MinLength is { } least)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"length >= {least}"));
        if (MaxLength is { } most)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"length <= {most}"));
        return string.Join(", ", parts);
    }
}
