using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>References to other systems, addresses and content of other encodings that this tool wrote.</summary>
internal static class TwinReferences
{
    /// <summary>Whether an association is a reference to another system.</summary>
    public static bool IsOne(IfcEntity relation) => relation.Class == IfcClass.IfcRelAssociatesLibrary
        && string.Equals(relation.Text("Name"), TwinReference.RelationName, StringComparison.Ordinal);

    /// <summary>The references of an object.</summary>
    public static ImmutableArray<ExternalReference> Of(ObjectNode node, TwinNotes notes)
    {
        if (!notes.IsTwin)
            return [];
        var found = ImmutableArray.CreateBuilder<ExternalReference>();
        foreach (IfcEntity relation in node.Entity.ReferredBy(IfcClass.IfcRelAssociatesLibrary, "RelatedObjects"))
        {
            IfcEntity library = relation.Reference("RelatingLibrary");
            if (!IsOne(relation) || !library.Exists)
                continue;
            string target = library.Text("Identification") ?? library.Text("ItemReference") ?? "";
            found.Add(new ExternalReference(library.Text("Location"), target, library.Text("Name") == TwinReference.UriName));
        }

        found.AddRange(Nested(notes.Sets.Find(node.Entity, TwinSets.ExternalReferences)).Select(TwinReference.Of));
        return found.ToImmutable();
    }

    /// <summary>The addresses of an object: those noted, else its postal address.</summary>
    public static ImmutableArray<Address> Addresses(ObjectNode node, TwinNotes notes)
    {
        if (node.Note is null)
            return PostalAddresses.Of(node.Entity);
        return [.. Nested(notes.Sets.Find(node.Entity, TwinSets.Addresses)).Select(TwinAddress.Of)];
    }

    /// <summary>Content of other encodings.</summary>
    public static ImmutableArray<ExtensionContent> Extensions(IfcEntity entity, TwinNotes notes) =>
        notes.IsTwin ? Extensions(notes.Sets.Find(entity, TwinSets.Extensions)) : [];

    /// <summary>Content of other encodings, from the members of its set.</summary>
    public static ImmutableArray<ExtensionContent> Extensions(ImmutableArray<CityAttribute> members)
    {
        var found = ImmutableArray.CreateBuilder<ExtensionContent>();
        foreach (CityAttribute member in members)
        {
            if (member.Value is NestedValue value && TwinAddress.Text(value, "Encoding") is { } encoding)
                found.Add(new ExtensionContent(encoding, member.Name, TwinAddress.Text(value, "Payload") ?? ""));
        }

        return found.ToImmutable();
    }

    private static IEnumerable<NestedValue> Nested(ImmutableArray<CityAttribute> members) =>
        members.Select(member => member.Value).OfType<NestedValue>();
}
