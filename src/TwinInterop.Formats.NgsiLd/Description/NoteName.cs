namespace TwinInterop.Formats.NgsiLd.Description;

/// <summary>Names in the attribute <c>cityObject</c>, which holds what other attributes cannot: see docs/ngsi-ld.</summary>
internal static class NoteName
{
    public const string Attribute = "cityObject";
    public const string Shape = "shape";
    public const string TwinId = "twinId";
    public const string Class = "class";
    public const string SourceClass = "sourceClass";
    public const string GeneratedId = "generatedId";
    public const string Parent = "parent";
    public const string Crs = "crs";
    public const string CrsOfShapes = "EPSG:4979";
    public const string Added = "added";
    public const string Attributes = "attributes";
    public const string Relations = "relations";
    public const string Addresses = "addresses";
    public const string ExternalReferences = "externalReferences";
    public const string Lifespan = "lifespan";
    public const string Dynamizers = "dynamizers";
    public const string Extensions = "extensions";

    /// <summary>The type of the entity that holds what is known of the dataset as a whole.</summary>
    public const string Dataset = "CityModel";

    /// <summary>The scheme of the id of that entity.</summary>
    public const string DatasetScheme = "ngsi:dataset";

    /// <summary>What the place of an object is where its shape is not in the entity: <c>footprint</c>, or <c>none</c> of its own.</summary>
    public const string Place = "place";

    /// <summary>The encoding of content that other software's entities have and the model has no place for.</summary>
    public const string Encoding = "ngsi-ld";

    /// <summary>What stands before the types of entities of other software in the name of the source's class.</summary>
    public const string ClassPrefix = "ngsi-ld:";
}
