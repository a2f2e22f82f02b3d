using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>The elements of an IDS by the names of their shapes.</summary>
/// <remarks>Source: IDS 1.0, schema.</remarks>
internal static class IdsShapes
{
    /// <summary>The shape of the root.</summary>
    public const string Root = "ids";

    /// <summary>The shape that stands for a value or a restriction.</summary>
    public const string Value = "value";

    private static readonly ImmutableArray<IdsShapeAttribute> Told = [new("instructions")];

    private static readonly ImmutableArray<IdsShapeAttribute> Required =
        [new("uri", AttributeForm.Uri), new("cardinality", AttributeForm.Cardinality), new("instructions")];

    private static readonly FrozenDictionary<string, IdsShape> All = Make().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A shape.</summary>
    public static IdsShape Of(string name) => All[name];

    private static Dictionary<string, IdsShape> Make()
    {
        ImmutableArray<IdsShapeChild> entity = [new("name", Value, true), new("predefinedType", Value)];
        ImmutableArray<IdsShapeChild> classification = [new("value", Value), new("system", Value, true)];
        ImmutableArray<IdsShapeChild> attribute = [new("name", Value, true), new("value", Value)];
        ImmutableArray<IdsShapeChild> property = [new("propertySet", Value, true), new("baseName", Value, true), new("value", Value)];
        ImmutableArray<IdsShapeChild> material = [new("value", Value)];
        ImmutableArray<IdsShapeChild> partOf = [new("entity", "entity", true)];
        var relation = new IdsShapeAttribute("relation", AttributeForm.Relation);
        var dataType = new IdsShapeAttribute("dataType", AttributeForm.UpperCase);
        var shapes = new Dictionary<string, IdsShape>(StringComparer.Ordinal)
        {
            [Value] = new([], []),
            ["text"] = new([], []) { Text = AttributeForm.Text },
            ["date"] = new([], []) { Text = AttributeForm.Date },
            ["mail"] = new([], []) { Text = AttributeForm.Mail },
            ["entity"] = new([], entity),
            ["partOf"] = new([relation], partOf),
            ["classification"] = new([], classification),
            ["attribute"] = new([], attribute),
            ["property"] = new([dataType], property),
            ["material"] = new([], material),
            ["required entity"] = new(Told, entity),
            ["required partOf"] = new([relation, new("cardinality", AttributeForm.SimpleCardinality), .. Told], partOf),
            ["required classification"] = new(Required, classification),
            ["required attribute"] = new([.. Required.RemoveAt(0)], attribute),
            ["required property"] = new([dataType, .. Required], property),
            ["required material"] = new(Required, material),
        };
        AddFrame(shapes);
        return shapes;
    }

    private static void AddFrame(Dictionary<string, IdsShape> shapes)
    {
        shapes[Root] = new([], [new("info", "info", true), new("specifications", "specifications", true)]);
        shapes["info"] = new(
            [],
            [
                new("title", "text", true), new("copyright", "text"), new("version", "text"), new("description", "text"), new("author", "mail"),
                new("date", "date"), new("purpose", "text"), new("milestone", "text"),
            ]);
        shapes["specifications"] = new([], [new("specification", "specification", true, true)]);
        shapes["specification"] = new(
            [
                new("name", IsRequired: true), new("ifcVersion", AttributeForm.Versions, true), new("identifier"), new("description"), .. Told,
            ],
            [new("applicability", "applicability", true), new("requirements", "requirements")]);
        string[] facets = ["entity", "partOf", "classification", "attribute", "property", "material"];
        shapes["applicability"] = new(
            [new("minOccurs", AttributeForm.Count), new("maxOccurs", AttributeForm.Limit)],
            [.. facets.Select(name => new IdsShapeChild(name, name, false, name != "entity"))]);
        shapes["requirements"] = new(
            [new("description")], [.. facets.Select(name => new IdsShapeChild(name, "required " + name, false, true))], IsOrdered: false);
    }
}
