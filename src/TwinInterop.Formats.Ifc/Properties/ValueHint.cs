using System.Text;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>What a property cannot say of its value, kept in its description so that reading gives it back.</summary>
/// <remarks><c>TwinInterop type=code space=http%3A%2F%2F…</c>: words with a sign of equality, escaped as in URIs.</remarks>
internal sealed record ValueHint
{
    private const string Mark = "TwinInterop";

    /// <summary>The kind of value, for example <c>code</c>; null where the type of the value tells it.</summary>
    public string? Type { get; init; }

    /// <summary>The code space of a code, the reason of a missing value, the type of a nested one.</summary>
    public string? Space { get; init; }

    /// <summary>The unit as the source writes it.</summary>
    public string? Unit { get; init; }

    /// <summary>The name of the attribute, where the property has another one.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is a list of one value.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the attribute is outside the source's schema, where that differs from its neighbours.</summary>
    public bool? IsGeneric { get; init; }

    /// <summary>The text for the description; null when there is nothing to say.</summary>
    public string? ToText()
    {
        var text = new StringBuilder();
        Add(text, "type", Type);
        Add(text, "space", Space);
        Add(text, "unit", Unit);
        Add(text, "name", Name);
        Add(text, "list", IsList ? "1" : null);
        Add(text, "generic", IsGeneric is { } generic ? (generic ? "1" : "0") : null);
        return text.Length == 0 ? null : Mark + text;
    }

    /// <summary>Reads a description; null where it is somebody's own text.</summary>
    public static ValueHint? Parse(string? description)
    {
        if (description is null || !description.StartsWith(Mark + " ", StringComparison.Ordinal))
            return null;
        var hint = new ValueHint();
        foreach (string word in description[(Mark.Length + 1)..].Split(' '))
        {
            int sign = word.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0)
                hint = hint.With(word[..sign], Uri.UnescapeDataString(word[(sign + 1)..]));
        }

        return hint;
    }

    private ValueHint With(string word, string value) => word switch
    {
        "type" => this with { Type = value },
        "space" => this with { Space = value },
        "unit" => this with { Unit = value },
        "name" => this with { Name = value },
        "list" => this with { IsList = value == "1" },
        "generic" => this with { IsGeneric = value == "1" },
        _ => this,
    };

    private static void Add(StringBuilder text, string word, string? value)
    {
        if (value is not null)
            text.Append(' ').Append(word).Append('=').Append(Uri.EscapeDataString(value));
    }
}
