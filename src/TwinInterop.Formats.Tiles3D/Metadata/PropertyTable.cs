using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>The attributes of features, one row each.</summary>
/// <param name="Schema">What <see cref="Class"/> belongs to, with the enums that it uses.</param>
/// <param name="Class">The class of the rows.</param>
/// <param name="Count">How many rows there are.</param>
/// <param name="Columns">The values, by property.</param>
internal sealed record PropertyTable(
    MetadataSchema Schema, MetadataClass Class, int Count, ImmutableArray<PropertyColumn> Columns)
{
    /// <summary>A name for people; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>A row as typed attributes, in the order of the columns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ImmutableArray<CityAttribute> AttributesOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        var attributes = ImmutableArray.CreateBuilder<CityAttribute>();
        foreach (PropertyColumn column in Columns)
        {
            if (TypedValues.Attribute(column.Property, column.Values[row]) is { } attribute)
                attributes.Add(attribute);
        }

        return attributes.ToImmutable();
    }

    /// <summary>A row as an entity, for the levels whose metadata stand in JSON.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public MetadataEntity EntityOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        return new MetadataEntity(
            Class.Id,
            [
                .. from column in Columns
                   let value = column.Values[row]
                   where value is not null
                   select (column.Property.Id, value),
            ]);
    }
}
