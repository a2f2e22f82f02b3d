using System.Collections.Immutable;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>The enums that the columns of a table need.</summary>
internal sealed class EnumCatalogue
{
    private readonly List<MetadataEnum> _enums = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>All of them, in the order in which they were needed.</summary>
    public ImmutableArray<MetadataEnum> All => [.. _enums];

    /// <summary>The enum of truth values that may be missing.</summary>
    public MetadataEnum NullableBoolean()
    {
        const string Id = "booleanOrNull";
        if (_enums.Find(item => string.Equals(item.Id, Id, StringComparison.Ordinal)) is { } found)
            return found;
        _ids.Add(Id);
        var added = new MetadataEnum(Id, [new("false", 0), new("true", 1), new("null", 255)])
        {
            Name = "Boolean or null",
            ValueType = MetadataComponentType.UInt8,
        };
        _enums.Add(added);
        return added;
    }

    /// <summary>An enum of texts, in ordinal order; the missing one is last.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="texts">The names.</param>
    /// <param name="missing">The name that stands for no data; null where every row has a value.</param>
    /// <param name="description">What it is, for people; null for nothing.</param>
    public MetadataEnum Add(string name, IEnumerable<string> texts, string? missing, string? description)
    {
        List<string> names = [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (missing is not null)
            names.Add(missing);
        var added = new MetadataEnum(
            MetadataIds.Make($"{name}Values", _ids),
            [.. names.Select((text, index) => new MetadataEnumValue(text, index))])
        {
            Name = name,
            Description = description,
            ValueType = names.Count <= 256 ? MetadataComponentType.UInt8
                : names.Count <= 65536 ? MetadataComponentType.UInt16 : MetadataComponentType.UInt32,
        };
        _enums.Add(added);
        return added;
    }
}
