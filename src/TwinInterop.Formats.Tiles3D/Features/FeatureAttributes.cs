using System.Collections.Immutable;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Everything that an object says of itself as attributes of one row: nested values under names with dots.</summary>
/// <remarks>
/// <c>address</c>, <c>externalReference</c>, <c>relation</c> and <c>extension</c> are lists of nested values; dates of the lifespan have the
/// names of CityGML 3.0. An attribute that has the name of one of <see cref="FeatureColumns"/> gets <c>attribute.</c> before it,
/// as does one whose name begins so.
/// </remarks>
internal static class FeatureAttributes
{
    public const string Address = "address";
    public const string ExternalReference = "externalReference";
    public const string Relation = "relation";

    /// <summary>What only the source's own format has a place for: properties of application domain extensions.</summary>
    public const string Extension = "extension";

    public const string Creation = "creationDate";
    public const string Termination = "terminationDate";
    public const string ValidFrom = "validFrom";
    public const string ValidTo = "validTo";

    /// <summary>The role of generic attributes among those without a value.</summary>
    public const string Generic = "generic";

    private const string Prefix = "attribute.";

    /// <summary>What attributes mean to clients of any kind.</summary>
    /// <remarks>Source: 3D Metadata Semantic Reference, General Semantics; there are terms for properties, none for classes.</remarks>
    public static IReadOnlyList<(string Name, string Semantic)> Semantics { get; } = [("name", "NAME"), ("description", "DESCRIPTION")];

    /// <summary>The attributes, named by their <see cref="AttributePath"/>.</summary>
    public static List<CityAttribute> Of(CityObject item)
    {
        var attributes = new List<CityAttribute>(item.Attributes.Length + 2);
        foreach (CityAttribute attribute in item.Attributes)
            Flatten(attribute with { Name = Escape(attribute.Name) }, [], attributes);
        AddLifespan(item.Lifespan, attributes);
        AddList(Address, item.Addresses.Select(AddressValue), attributes);
        AddList(ExternalReference, item.ExternalReferences.Select(ReferenceValue), attributes);
        AddList(Relation, item.Relations.Select(RelationValue), attributes);
        AddList(Extension, item.Extensions.Select(VerbatimContent.ToValue), attributes);
        AddNulls(attributes);
        return attributes;
    }

    /// <summary>A column tells a missing value from an explicit null only where all its rows have one of the two.</summary>
    private static void AddNulls(List<CityAttribute> attributes)
    {
        AttributeValue[] nulls =
        [
            .. attributes.Where(attribute => attribute.Value is NullValue { Reason: null }).Select(NullName),
        ];
        if (nulls.Length > 0)
            attributes.Add(new CityAttribute(FeatureColumns.Nulls, new ListValue([.. nulls])));
    }

    private static TextValue NullName(CityAttribute attribute) =>
        new((AttributePath.Decode(attribute.Name) with { Role = attribute.IsGeneric ? Generic : null }).Encode());

    /// <summary>The name of an attribute's column: one that would be taken for a column of every feature gets a prefix.</summary>
    public static string Escape(string name) =>
        FeatureColumns.Contains(name) || name.StartsWith(Prefix, StringComparison.Ordinal) ? Prefix + name : name;

    /// <summary>The attribute's name of a column's: see <see cref="Escape"/>.</summary>
    public static string Unescape(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

    private static void Flatten(CityAttribute attribute, ImmutableArray<NestingLevel> levels, List<CityAttribute> attributes)
    {
        if (attribute.Value is not NestedValue { Members.IsEmpty: false } nested)
        {
            attributes.Add(levels.IsEmpty ? attribute : attribute with { Name = new AttributePath(null, levels, attribute.Name).Encode() });
            return;
        }

        ImmutableArray<NestingLevel> inner = levels.Add(new NestingLevel(attribute.Name, nested.TypeName, nested.IsSet, attribute.IsGeneric));
        foreach (CityAttribute member in nested.Members)
            Flatten(member, inner, attributes);
    }

    private static void AddList(string role, IEnumerable<AttributeValue> items, List<CityAttribute> attributes)
    {
        ImmutableArray<AttributeValue> listed = [.. items];
        if (!listed.IsEmpty)
            attributes.Add(new CityAttribute(new AttributePath(role, [], role).Encode(), new ListValue(listed)));
    }

    private static void AddLifespan(Lifespan lifespan, List<CityAttribute> attributes)
    {
        Add(Creation, lifespan.Creation);
        Add(Termination, lifespan.Termination);
        Add(ValidFrom, lifespan.ValidFrom);
        Add(ValidTo, lifespan.ValidTo);

        void Add(string role, TimeValue? value)
        {
            if (value is not null)
                attributes.Add(new CityAttribute(new AttributePath(role, [], role).Encode(), value));
        }
    }

    private static NestedValue AddressValue(Address address)
    {
        NestedValue texts = AddressTexts(address);
        if (address.Location is not { } location)
            return texts;
        var places = new ListValue([.. location.Points.Select(point => PlaceValue(point.Position))]);
        return texts with { Members = texts.Members.Add(new CityAttribute("location", places)) };
    }

    private static ListValue PlaceValue(in Position place) => new(
        place.HasHeight
            ? [new DecimalValue(place.X), new DecimalValue(place.Y), new DecimalValue(place.Z)]
            : [new DecimalValue(place.X), new DecimalValue(place.Y)]);

    private static NestedValue AddressTexts(Address address) => Texts(
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

    private static NestedValue RelationValue(CityObjectRelation relation)
    {
        NestedValue texts = Texts(
            ("type", relation.Type),
            ("target", relation.TargetId),
            ("role", relation.Role),
            ("roleCodeSpace", relation.RoleCodeSpace));
        return relation.Attributes.IsEmpty
            ? texts
            : texts with { Members = texts.Members.Add(new CityAttribute("attributes", new NestedValue(relation.Attributes))) };
    }

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
