namespace TwinInterop.Model;

/// <summary>Understands references to attributes as far as their last steps go.</summary>
/// <remarks>
/// Source: OGC 20-010, 7.6: the reference is an XPath expression. Generic attributes are chosen by a predicate on their
/// name: <c>gen:DoubleAttribute[gen:name='irradiation']/gen:value</c>.
/// </remarks>
internal static class AttributeReference
{
    /// <summary>The name of the attribute; null when the reference does not tell.</summary>
    public static string? NameIn(string reference)
    {
        string text = reference.Trim();
        if (GenericName(text) is { } generic)
            return generic;
        string step = text[(text.LastIndexOf('/') + 1)..];
        int predicate = step.IndexOf('[', StringComparison.Ordinal);
        string name = predicate < 0 ? step : step[..predicate];
        name = name[(name.LastIndexOf(':') + 1)..].Trim();
        bool isName = name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.');
        return isName ? name : null;
    }

    /// <summary>The name in the last predicate of the form <c>[name='x']</c>.</summary>
    private static string? GenericName(string text)
    {
        int end = text.LastIndexOf(']');
        int start = end < 0 ? -1 : text.LastIndexOf('[', end);
        if (start < 0)
            return null;
        string[] sides = text[(start + 1)..end].Split('=', 2, StringSplitOptions.TrimEntries);
        bool isName = sides.Length == 2
            && (sides[0] is "name" or "@name" || sides[0].EndsWith(":name", StringComparison.Ordinal));
        return isName && sides[1] is [('\'' or '"'), .. var name, ('\'' or '"')] && name.Length > 0 ? name : null;
    }
}
