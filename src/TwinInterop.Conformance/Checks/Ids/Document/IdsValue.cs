namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>What a document wants of a name or value: one value, or a restriction.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Simple">The value; null where there is a restriction.</param>
/// <param name="Restriction">The restriction; null where there is a value.</param>
internal sealed record IdsValue(IdsPlace Place, string? Simple, IdsRestriction? Restriction)
{
    /// <summary>Whether a text is one that is wanted.</summary>
    public bool Matches(string text) => Simple is not null ? string.Equals(Simple, text, StringComparison.Ordinal) : Restriction?.Matches(text) ?? false;

    /// <summary>The values that are wanted where they are listed; none where a pattern or bounds tell.</summary>
    public IEnumerable<string> Listed => Simple is not null ? [Simple] : Restriction?.Enumerations ?? [];

    /// <summary>Whether it wants a list of values and nothing more.</summary>
    public bool IsListed => Simple is not null || Restriction is { IsListed: true };

    /// <summary>A short form for reports.</summary>
    public override string ToString() => Simple ?? Restriction?.ToString() ?? "";
}
