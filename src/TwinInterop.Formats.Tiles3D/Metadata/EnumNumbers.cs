namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>The numbers that stand for the names of an enum.</summary>
internal sealed class EnumNumbers
{
    private readonly Dictionary<string, long> _numbers;
    private readonly string _id;

    private EnumNumbers(MetadataEnum listed)
    {
        _id = listed.Id;
        ValueType = listed.ValueType;
        _numbers = listed.Values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
    }

    /// <summary>How the numbers are stored.</summary>
    public MetadataComponentType ValueType { get; }

    /// <summary>The numbers of a property's enum; null where it has none.</summary>
    /// <exception cref="ArgumentException">The schema lacks the enum.</exception>
    public static EnumNumbers? Of(MetadataSchema schema, MetadataProperty property)
    {
        if (property.Type != MetadataType.Enum)
            return null;
        return new EnumNumbers(schema.FindEnum(property.EnumType)
            ?? throw new ArgumentException($"Expected the enum '{property.EnumType}' of '{property.Id}' in the schema.", nameof(schema)));
    }

    /// <summary>The number of a name.</summary>
    /// <exception cref="ArgumentException">The enum lacks it.</exception>
    public long NumberOf(string name) => _numbers.TryGetValue(name, out long number)
        ? number
        : throw new ArgumentException($"Expected a name of the enum '{_id}', found '{name}'.", nameof(name));
}
