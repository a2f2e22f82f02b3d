using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Model;
using TwinInterop.Registry.Facts;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;

namespace TwinInterop.Registry.Conversion;

/// <summary>Writes identity onto an object, where every format has a place for it.</summary>
/// <remarks>
/// Three places: the id of the model, an external reference for each scheme, and a named set of attributes: a property
/// set in IFC, a generic attribute set in CityGML, properties in GeoJSON, columns of tiles. Stamps of an earlier
/// conversion are renewed, not repeated.
/// </remarks>
internal static class IdentityStamp
{
    private const string TwinName = "twinId";

    public static CityObject Apply(CityObject item, TwinId twin, ImmutableArray<ObjectIdentifier> identifiers, SchemeCatalogue schemes, ConversionContext context)
    {
        ImmutableArray<CityAttribute> others = item.Attributes.RemoveAll(attribute => attribute.Name == AttributeText.Stamp);
        ImmutableArray<CityAttribute> members =
        [
            new CityAttribute(TwinName, new TextValue(twin.ToString()), IsGeneric: true),
            .. identifiers.Select(identifier => new CityAttribute(MemberName(identifier.Scheme), new TextValue(identifier.Value), IsGeneric: true)),
        ];
        long renewed = item.Attributes.Where(attribute => attribute.Name == AttributeText.Stamp).Sum(attribute => Tally.ValuesOf(attribute.Value));
        members = [.. members.Select((member, i) => i < renewed ? member : member with { IsDerived = true })];
        var set = new CityAttribute(AttributeText.Stamp, new NestedValue(members, IsSet: true), IsGeneric: true);
        ImmutableArray<ExternalReference> references = item.ExternalReferences.RemoveAll(IsTwin);
        bool isRenewed = references.Length < item.ExternalReferences.Length;
        references =
        [
            .. references,
            new ExternalReference(TwinName, twin.ToString()) { IsDerived = !isRenewed },
            .. Missing(references, identifiers, schemes),
        ];
        CityObject stamped = item with
        {
            Id = twin.ToCityObjectId(),
            Attributes = others.Add(set),
            ExternalReferences = references,
        };
        long added = stamped.Attributes.Sum(attribute => Tally.ValuesOf(attribute.Value)) - item.Attributes.Sum(attribute => Tally.ValuesOf(attribute.Value))
            + stamped.ExternalReferences.Length - item.ExternalReferences.Length;
        Book(item, added, context);
        return stamped;
    }

    /// <summary>Attribute names hold no colon: <c>gml:id</c> would be a prefixed name in XML.</summary>
    private static string MemberName(string scheme) => scheme.Replace(':', '_');

    private static bool IsTwin(ExternalReference reference) => reference.System == TwinName;

    private static IEnumerable<ExternalReference> Missing(
        ImmutableArray<ExternalReference> given, ImmutableArray<ObjectIdentifier> identifiers, SchemeCatalogue schemes)
    {
        foreach (ObjectIdentifier identifier in identifiers)
        {
            bool isThere = given.Any(reference => schemes.Find(reference.System)?.Code == identifier.Scheme
                || reference.Target.EndsWith(identifier.Value, StringComparison.OrdinalIgnoreCase));
            if (!isThere)
                yield return new ExternalReference(identifier.Scheme, identifier.Value) { IsDerived = true };
        }
    }

    private static void Book(CityObject item, long added, ConversionContext context)
    {
        if (added >= 0)
            context.Books.Derive(BookAccount.Attributes, added);
        else
            context.Lose(item, BookAccount.Attributes, $"attributes/{AttributeText.Stamp}", LossKind.Dropped, -added);
    }
}
