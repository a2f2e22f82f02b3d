using System.Globalization;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Containers;

/// <summary>Makes parameters of an exchange structure from the text of XML attributes and elements.</summary>
internal sealed class IfcXmlText(IfcSchema schema)
{
    // Aggregates and defined types rest on each other a few times, never more.
    private const int MaxSteps = 16;

    /// <summary>The parameter that a text stands for; null when it does not fit the type.</summary>
    internal string? Parameter(ExpressType type, string text) => type.Element is { } element
        ? Aggregate(element, text)
        : Parameter(type.Name, text, 0);

    /// <summary>The parameter of a named or simple type; null when the text does not fit it.</summary>
    internal string? Parameter(string type, string text) => Parameter(type, text, 0);

    private string? Parameter(string type, string text, int steps)
    {
        if (steps > MaxSteps)
            return null;
        if (schema.Type(type) is not { } named)
            return Simple(type, text);

        return named.Kind switch
        {
            DataTypeKind.Enumeration => Enumeration(named, text),
            DataTypeKind.Defined when named.Underlying!.Element is { } element => Aggregate(element, text), // a defined type has one
            DataTypeKind.Defined => Parameter(named.Underlying!.Name, text, steps + 1), // as above
            _ => null,
        };
    }

    private static string? Enumeration(DataType type, string text)
    {
        string name = text.Trim().ToUpperInvariant();
        return type.Members.Contains(name, StringComparer.OrdinalIgnoreCase) ? $".{name}." : null;
    }

    // Members are separated by blanks; inner lists must be of a fixed size then.
    private string? Aggregate(ExpressType element, string text)
    {
        string[] tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (element.Element is null)
            return List(tokens.Select(token => Parameter(element.Name, token, 0)));
        if (element.High is not { } width || width != element.Low || width == 0 || tokens.Length % width != 0)
            return null;

        return List(tokens.Chunk(width).Select(row => Parameter(element, string.Join(' ', row))));
    }

    private static string? List(IEnumerable<string?> members)
    {
        string?[] all = [.. members];
        return Array.Exists(all, member => member is null) ? null : $"({string.Join(',', all)})";
    }

    private static string? Simple(string type, string text)
    {
        int bracket = type.IndexOf('(', StringComparison.Ordinal);
        string trimmed = text.Trim();
        switch (bracket < 0 ? type : type[..bracket])
        {
            case "STRING":
                return StepTextWriter.Quote(text);
            case "REAL" or "NUMBER":
                return Real(trimmed);
            case "INTEGER":
                return long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
                    ? whole.ToString(CultureInfo.InvariantCulture)
                    : null;
            case "BOOLEAN" or "LOGICAL":
                return trimmed.ToUpperInvariant() switch
                {
                    "TRUE" or "1" or "T" => ".T.",
                    "FALSE" or "0" or "F" => ".F.",
                    "UNKNOWN" or "U" => ".U.",
                    _ => null,
                };
            case "BINARY":
                return trimmed.Length > 0 && trimmed.All(char.IsAsciiHexDigit) ? $"\"0{trimmed.ToUpperInvariant()}\"" : null;
            default:
                return null;
        }
    }

    private static string? Real(string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
            return null;

        string written = number.ToString("R", CultureInfo.InvariantCulture);
        int exponent = written.IndexOf('E', StringComparison.Ordinal);
        if (written.Contains('.', StringComparison.Ordinal))
            return written;
        return exponent < 0 ? written + "." : written.Insert(exponent, ".");
    }
}
