using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Everything that an object says of itself as attributes of one row: nested values under names with dots.</summary>
/// <remarks>
/// <c>address</c>, <c>externalReference</c> and <c>relation</c> are lists of nested values; dates of the lifespan have the
/// names of CityGML 3.0. An attribute that has the name of one of <see cref="FeatureColumns"/> gets <c>attribute.</c> before it.
/// </remarks>
internal static class FeatureAttributes
{
    public const string Address = "address";
    public const string ExternalReference = "externalReference";
    public const string Relation = "relation";

    /// <summary>What attributes mean to clients of any kind.</summary>
    /// <remarks>Source: 3D Metadata Semantic Reference, General Semantics; there are terms for properties, none for classes.</remarks>
    public static IReadOnlyList<(string Name, string Semantic)> Semantics { get; } = [("name", "NAME"), ("description", "DESCRIPTION")];

    /// <summary>The attributes.</summary>
    public static List<CityAttribute> Of(CityObject item)
    {
        var attributes = new List<CityAttribute>(item.Attributes.Length + 2);
        foreach (CityAttribute attribute in item.Attributes)
            Flatten(FeatureColumns.Contains(attribute.Name) ? $"attribute.{attribute.Name}" : attribute.Name, attribute, attributes);
        AddLifespan(item.Lifespan, attributes);
        if (!item.Addresses.IsEmpty)
            attributes.Add(new CityAttribute(Address, new ListValue([.. item.Addresses.Select(AddressValue)])));
        if (!item.ExternalReferences.IsEmpty)
        {
            attributes.Add(new CityAttribute(
                ExternalReference, new ListValue([.. item.ExternalReferences.Select(ReferenceValue)])));
        }

        if (!item.Relations.IsEmpty)
            attributes.Add(new CityAttribute(Relation, new ListValue([.. item.Relations.Select(RelationValue)])));
        return attributes;
    }

    private static void Flatten(string name, CityAttribute attribute, List<CityAttribute> attributes)
    {
        if (attribute.Value is not NestedValue { Members.IsEmpty: false } nested)
        {
            attributes.Add(attribute with { Name = name });
            return;
        }

        foreach (CityAttribute member in nested.Members)
            Flatten($"{name}.{member.Name}", member with { IsGeneric = attribute.IsGeneric }, attributes);
    }

    private static void AddLifespan(Lifespan lifespan, List<CityAttribute> attributes)
    {
        Add("creationDate", lifespan.Creation);
        Add("terminationDate", lifespan.Termination);
        Add("validFrom", lifespan.ValidFrom);
        Add("validTo", lifespan.ValidTo);

        void Add(string name, TimeValue? value)
        {
            if (value is not null)
                attributes.Add(new CityAttribute(name, value));
        }
    }

    private static NestedValue AddressValue(Address address) => Texts(
        ("id", address.Id),
        ("country", address.Country),
        ("administrativeArea", address.AdministrativeArea),
        ("locality", address.Locality),
        ("dependentLocality", address.DependentLocality),
        ("thoroughfare", address.Thoroughfare),
        ("thoroughfareNumber", address.ThoroughfareNumber),
        ("premise", address.Premise),
        ("postalCode", address.PostalCode),
        ("postBox", address.PostBox),
        ("freeText", address.FreeText));

    private static NestedValue ReferenceValue(ExternalReference reference) => Texts(
        ("system", reference.System),
        ("target", reference.Target),
        ("relationType", reference.RelationType),
        ("isUri", reference.IsUri ? "true" : null));

    private static NestedValue RelationValue(CityObjectRelation relation) => Texts(
        ("type", relation.Type),
        ("target", relation.TargetId),
        ("role", relation.Role),
        ("roleCodeSpace", relation.RoleCodeSpace));

    private static NestedValue Texts(params ReadOnlySpan<(string Name, string? Text)> members)
    {
        var attributes = new List<CityAttribute>(members.Length);
        foreach ((string name, string? text) in members)
        {
            if (text is not null)
                attributes.Add(new CityAttribute(name, new TextValue(text)));
        }

        return new NestedValue([.. attributes]);
    }
}
