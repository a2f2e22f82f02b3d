namespace TwinInterop.Formats.GeoJson.Description;

/// <summary>Names in the foreign member <c>cityObject</c>, which holds what plain properties cannot.</summary>
/// <remarks>Source: RFC 7946, 6.1 (foreign members). The whole layout is in the package's README.</remarks>
internal static class CityObjectMember
{
    /// <summary>The member of a feature.</summary>
    public static ReadOnlySpan<byte> Name => "cityObject"u8;

    /// <summary>The member of a collection.</summary>
    public const string Dataset = "cityModel";

    public const string TwinId = "twinId";
    public const string Class = "class";
    public const string SourceClass = "sourceClass";
    public const string GeneratedId = "generatedId";
    public const string Parent = "parent";
    public const string Lod = "lod";
    public const string Role = "role";
    public const string Derived = "derived";
    public const string Added = "added";
    public const string Attributes = "attributes";
    public const string Relations = "relations";
    public const string Addresses = "addresses";
    public const string ExternalReferences = "externalReferences";
    public const string Lifespan = "lifespan";
    public const string Extensions = "extensions";

    /// <summary>The property that tells the class in plain words.</summary>
    public const string ClassProperty = "objectClass";

    /// <summary>The property that tells the id of the parent.</summary>
    public const string ParentProperty = "parent";
}
