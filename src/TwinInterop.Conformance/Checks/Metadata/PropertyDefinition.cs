using System.Collections.Frozen;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>A property of a metadata class, as far as it is stated soundly.</summary>
/// <param name="Place">Its definition.</param>
/// <param name="Type">Its type.</param>
/// <param name="ComponentType">The type of its numbers; for an enum, that of its values.</param>
/// <param name="Enum">The values of an enum by name; null for other types.</param>
internal sealed record PropertyDefinition(JsonPlace Place, string Type, string? ComponentType, FrozenDictionary<string, long>? Enum)
{
    public string Name => Place.Name;

    public bool IsArray { get; } = Place.Flag("array") == true;

    /// <summary>The length of an array; null where it varies, or for no array.</summary>
    public long? Count { get; } = Place.Whole("count");

    public bool IsVariable => IsArray && Count is null;

    public bool IsNormalized { get; } = Place.Flag("normalized") == true;

    public bool IsRequired { get; } = Place.Flag("required") == true;

    public bool IsNumeric => MetadataForms.IsNumeric(Type);

    /// <summary>The numbers of one element.</summary>
    public int Components => MetadataForms.Components(Type);

    /// <summary>The numbers of one value; 0 where that varies.</summary>
    public long NumbersPerValue => IsVariable ? 0 : Components * (Count ?? 1);
}
