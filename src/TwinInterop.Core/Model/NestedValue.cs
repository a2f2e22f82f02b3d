using System.Collections.Immutable;

namespace TwinInterop.Model;

/// <summary>Attributes under one name: a data type of a schema, a JSON object, or a named set.</summary>
/// <param name="Members">The attributes in source order.</param>
/// <param name="TypeName">The data type, for example <c>Height</c>; null when it has none. Of a set: what defines it, normally a URI.</param>
/// <param name="IsSet">Whether it is a named attribute set (property set), not one structured value.</param>
public sealed record NestedValue(ImmutableArray<CityAttribute> Members, string? TypeName = null, bool IsSet = false)
    : AttributeValue;
