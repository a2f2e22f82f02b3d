using System.Collections.Immutable;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Reads the classifications of objects.</summary>
internal static class ClassificationReader
{
    private const int Deepest = 100;

    /// <summary>The classifications of an object: its own, and those of its type in other systems.</summary>
    /// <param name="entity">The object.</param>
    /// <param name="type">Its type; none when it has none.</param>
    public static ImmutableArray<ClassificationFact> Of(IfcEntity entity, IfcEntity type)
    {
        var read = ImmutableArray.CreateBuilder<ClassificationFact>();
        AddOwn(entity, read);
        if (type.Exists)
        {
            HashSet<string?> own = [.. read.Select(fact => fact.System)];
            var inherited = ImmutableArray.CreateBuilder<ClassificationFact>();
            AddOwn(type, inherited);
            read.AddRange(inherited.Where(fact => !own.Contains(fact.System)));
        }

        return read.ToImmutable();
    }

    private static void AddOwn(IfcEntity entity, ImmutableArray<ClassificationFact>.Builder into)
    {
        foreach (IfcEntity relation in entity.ReferredBy(IfcClass.IfcRelAssociatesClassification, "RelatedObjects"))
            Add(relation.Reference("RelatingClassification"), into);
        foreach (IfcEntity relation in entity.ReferredBy(IfcClass.IfcExternalReferenceRelationship, "RelatedResourceObjects"))
        {
            if (relation.Reference("RelatingReference") is { Class: IfcClass.IfcClassificationReference } reference)
                Add(reference, into);
        }
    }

    private static void Add(IfcEntity place, ImmutableArray<ClassificationFact>.Builder into)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        string? system = null;
        for (int depth = 0; place.Exists && depth < Deepest; depth++)
        {
            if (place.Class == IfcClass.IfcClassification)
            {
                system = place.Text("Name");
                break;
            }

            if (place.Class == IfcClass.IfcClassificationNotation)
                codes.AddRange(place.References("NotationFacets").ToArray().Select(facet => facet.Text("NotationValue")).OfType<string>());
            else if ((place.Text("Identification") ?? place.Text("ItemReference")) is { Length: > 0 } code)
                codes.Add(code);
            place = place.Reference("ReferencedSource");
        }

        into.Add(new ClassificationFact(system, codes.ToImmutable()));
    }
}
