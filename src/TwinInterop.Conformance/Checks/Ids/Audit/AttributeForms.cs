using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Checks.Ids.Xsd;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>Judges attributes and texts by their forms.</summary>
/// <remarks>Source: IDS 1.0, schema.</remarks>
internal static class AttributeForms
{
    private static readonly string[] Releases = ["IFC2X3", "IFC4", "IFC4X3_ADD2"];

    /// <summary>What a form demands, for reports; null where a text keeps it.</summary>
    public static string? Fault(AttributeForm form, string text) => form switch
    {
        AttributeForm.Versions when Words(text) is var words && (words.Length == 0 || words.Except(Releases, StringComparer.Ordinal).Any()) =>
            string.Join(" | ", Releases),
        AttributeForm.SimpleCardinality when text is not ("required" or "prohibited") => "required | prohibited",
        AttributeForm.Cardinality when text is not ("required" or "optional" or "prohibited") => "required | optional | prohibited",
        AttributeForm.Relation when IdsDocumentReader.RelationOf(text) == IdsRelation.None =>
            "IFCRELAGGREGATES | IFCRELASSIGNSTOGROUP | IFCRELCONTAINEDINSPATIALSTRUCTURE | IFCRELNESTS | IFCRELVOIDSELEMENT IFCRELFILLSELEMENT",
        AttributeForm.UpperCase when text.Length == 0 || !text.All(char.IsAsciiLetterUpper) => "A-Z",
        AttributeForm.Count when !IsCount(text) => "0, 1, 2 …",
        AttributeForm.Limit when text.Trim() != "unbounded" && !IsCount(text) => "0, 1, 2 … | unbounded",
        AttributeForm.Uri when !Uri.TryCreate(text.Trim(), UriKind.RelativeOrAbsolute, out _) => "xs:anyURI",
        AttributeForm.Date when !XsdTypes.IsValid(XsdType.Date, text.Trim()) => "YYYY-MM-DD",
        AttributeForm.Mail when !IsMail(text) => "name@example.org",
        _ => null,
    };

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsCount(string text) => text.Trim() is { Length: > 0 and < 19 } digits && digits.All(char.IsAsciiDigit);

    // As the schema has it: something, @, something without a point, a point, something.
    private static bool IsMail(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        int point = at < 0 ? -1 : text.IndexOf('.', at + 1);
        return at > 0 && point > at + 1 && point < text.Length - 1;
    }
}
