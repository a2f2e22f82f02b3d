using System.Collections.Immutable;
using System.Reflection;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>What class, function, usage, material and granularity an entity of infrastructure implies: the table <c>codes.csv</c>.</summary>
/// <remarks>
/// Source: OGC 20-010, 7.11 (attributes of the transportation classes); OGC 12-019, Annex C (code lists of SIG 3D). A value
/// <c>*</c> is the predefined type of the object, its own type where the user defines it, or its entity where the model
/// has no class of its own for it.
/// </remarks>
internal static class CodeMapping
{
    private const string SameAsType = "*";
    private const string CityGmlLists = "http://www.sig3d.de/codelists/standard/";
    private const string IfcTerms = "https://ifc43-docs.standards.buildingsmart.org/IFC/RELEASE/IFC4x3/HTML/lexical/";

    private static readonly Lazy<ILookup<string, Row>> Rows = new(Load);

    /// <summary>The attributes that follow from what an object is.</summary>
    /// <param name="entity">Its entity.</param>
    /// <param name="kind">Its predefined type.</param>
    /// <param name="type">What the user calls its type; null for nothing.</param>
    /// <param name="mapped">What it is in the model.</param>
    public static IEnumerable<CityAttribute> Of(EntityType entity, string? kind, string? type, MappedClass mapped)
    {
        foreach (Row row in RowsOf(entity.Name, kind))
        {
            if (row.Value == SameAsType ? HasClass(mapped.Canonical) : Fits(row, mapped.Canonical))
            {
                bool isVague = mapped.Match == SkosMatch.Broader;
                if (ValueOf(row, entity, kind, type, isVague) is { } value)
                    yield return new CityAttribute(row.Attribute, value);
            }
        }
    }

    /// <summary>Whether an attribute says no more than the object's entity and type do, whatever class it has.</summary>
    public static bool Follows(CityAttribute attribute, EntityType entity, string? kind, string? type)
    {
        foreach (Row row in RowsOf(entity.Name, kind))
        {
            if (row.Attribute == attribute.Name && attribute.Value.Equals(ValueOf(row, entity, kind, type, isVague: true)))
                return true;
        }

        return false;
    }

    /// <summary>The rows of the entity with its type, and those of the entity for attributes that these do not name.</summary>
    private static IEnumerable<Row> RowsOf(string entity, string? kind)
    {
        Row[] typed = kind is null ? [] : [.. Rows.Value[$"{entity}.{kind}"]];
        return typed.Concat(Rows.Value[entity].Where(row => !Array.Exists(typed, other => other.Attribute == row.Attribute)));
    }

    private static bool HasClass(CityObjectClass canonical) => canonical.Name is not ("TINRelief" or "CityObjectGroup");

    private static bool Fits(Row row, CityObjectClass canonical)
    {
        bool isSpace = canonical.Name.EndsWith("TrafficSpace", StringComparison.Ordinal);
        string area = isSpace ? canonical.Name.Replace("TrafficSpace", "TrafficArea", StringComparison.Ordinal) : canonical.Name;
        return row.Attribute switch
        {
            "granularity" => isSpace,
            "surfaceMaterial" => !isSpace && IsListOf(row, area),
            _ => IsListOf(row, area),
        };
    }

    private static bool IsListOf(Row row, string owner) => row.List.Contains($"/{owner}_", StringComparison.Ordinal);

    private static AttributeValue? ValueOf(Row row, EntityType entity, string? kind, string? type, bool isVague)
    {
        if (row.Value != SameAsType)
            return row.List.Length == 0 ? new TextValue(row.Value) : new CodeValue(row.Value, $"{CityGmlLists}{row.List}.xml");
        if (kind is "USERDEFINED" or null && type is { Length: > 0 })
            return new CodeValue(type);
        int index = entity.IndexOf("PredefinedType");
        if (kind is { } named and not ("USERDEFINED" or "NOTDEFINED") && index >= 0)
            return new CodeValue(named, TermOf(entity.Attributes[index].Type.Name));
        return isVague ? new CodeValue(entity.Name, TermOf(entity.Name)) : null;
    }

    private static string TermOf(string name) => $"{IfcTerms}{name}.htm";

    private static ILookup<string, Row> Load()
    {
        var rows = ImmutableArray.CreateBuilder<(string Source, Row Row)>();
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("TwinInterop.Formats.Ifc.Mapping.codes.csv")
            ?? throw new InvalidDataException("Expected the embedded table Mapping/codes.csv.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            string[] cells = line.Split(',');
            rows.Add((cells[0], new Row(cells[1], cells[2], cells[3])));
        }

        return rows.ToLookup(row => row.Source, row => row.Row, StringComparer.Ordinal);
    }

    private sealed record Row(string Attribute, string Value, string List);
}
