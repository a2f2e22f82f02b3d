using TwinInterop.Conversion;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Gathers the boundary surfaces of one city object from the semantics of its geometries.</summary>
/// <remarks>Semantic objects with the same id and type in several geometries are one surface; those without id are one each.</remarks>
/// <param name="ownerId">The id of the city object.</param>
/// <param name="context">Takes the findings.</param>
internal sealed class SemanticParts(string ownerId, ConversionContext context)
{
    private readonly List<SemanticPart> _parts = [];
    private readonly Dictionary<(string Id, string Type), SemanticPart> _byId = [];

    /// <summary>Surfaces that lie in the city object itself, in the order of their first appearance.</summary>
    public IEnumerable<SemanticPart> Roots => _parts.Where(part => part.Parent is null);

    /// <summary>The type of a semantic object; empty when it has none.</summary>
    public static string TypeOf(NestedValue source) => TextOf(source, "type") ?? "";

    /// <summary>Adds the semantics of a geometry.</summary>
    /// <param name="geometry">The geometry.</param>
    /// <param name="lod">Its level of detail in the model.</param>
    /// <param name="index">Which geometry of the object it is.</param>
    public void Add(ParsedGeometry geometry, string lod, int index)
    {
        SemanticPart[] parts = [.. geometry.SemanticObjects.Select((source, i) => PartOf(source, index, i))];
        for (int i = 0; i < geometry.SemanticValues.Length; i++)
        {
            if (geometry.SemanticValues[i] is { } value)
                parts[value].Add(lod, geometry.Leaves[i]);
        }

        string location = $"/CityObjects/{ownerId}/geometry/{index}/semantics/surfaces";
        for (int i = 0; i < parts.Length; i++)
            Nest(geometry.SemanticObjects[i], parts, i, $"{location}/{i}");
    }

    private SemanticPart PartOf(NestedValue source, int geometry, int surface)
    {
        if (TextOf(source, "id") is not { Length: > 0 } id)
        {
            var unnamed = new SemanticPart($"{ownerId}.{geometry}.{surface}", hasGeneratedId: true, source);
            _parts.Add(unnamed);
            return unnamed;
        }

        if (!_byId.TryGetValue((id, TypeOf(source)), out SemanticPart? part))
        {
            part = new SemanticPart(id, hasGeneratedId: false, source);
            _byId.Add((id, TypeOf(source)), part);
            _parts.Add(part);
        }

        return part;
    }

    /// <summary>Either side may state the nesting; the first statement counts.</summary>
    private void Nest(NestedValue source, SemanticPart[] parts, int index, string location)
    {
        foreach (CityAttribute member in source.Members)
        {
            if (member.Name == "parent")
                Link(parts, member.Value, parts[index], isParent: true, location + "/parent");
            if (member.Name != "children" || member.Value is not ListValue list)
                continue;
            foreach (AttributeValue child in list.Items)
                Link(parts, child, parts[index], isParent: false, location + "/children");
        }
    }

    private void Link(SemanticPart[] parts, AttributeValue other, SemanticPart part, bool isParent, string location)
    {
        if (other is NullValue)
            return;
        if (other is not IntegerValue { Number: >= 0 } index || index.Number >= parts.Length)
        {
            context.Report(CityJsonDiagnostics.InvalidSemantics, location, "the index of a surface", "another value");
            return;
        }

        (SemanticPart parent, SemanticPart child) = isParent ? (parts[index.Number], part) : (part, parts[index.Number]);
        if (child.Parent is not null)
            return;
        if (parent.IsWithin(child))
        {
            context.Report(CityJsonDiagnostics.InvalidSemantics, location, "surfaces that form a tree", "a circle");
            return;
        }

        child.Parent = parent;
        parent.Children.Add(child);
    }

    private static string? TextOf(NestedValue source, string name) =>
        (source.Members.FirstOrDefault(member => member.Name == name)?.Value as TextValue)?.Text;
}
