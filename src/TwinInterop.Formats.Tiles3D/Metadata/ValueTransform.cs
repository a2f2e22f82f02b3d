using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Makes values of stored ones: no data, normalisation, scale and offset.</summary>
/// <remarks>Source: OGC 22-025r4, 8 (3D Metadata), Offset and Scale: value = offset + scale × normalised.</remarks>
/// <param name="property">The property.</param>
internal sealed class ValueTransform(MetadataProperty property)
{
    private readonly bool _isTransformed = property.Type.IsNumeric() && MetadataValueReader.IsTransformed(property);

    /// <summary>The value; the default, or null, where the stored one stands for no data.</summary>
    public AttributeValue? Apply(AttributeValue stored)
    {
        if (property.NoData is { } noData && !property.IsRequired && AreSame(stored, noData))
            return property.Default;
        return _isTransformed ? Transform(stored, property.Offset, property.Scale) : stored;
    }

    /// <summary>Whether two values are the same, item by item.</summary>
    public static bool AreSame(AttributeValue a, AttributeValue b) => (a, b) switch
    {
        (ListValue left, ListValue right) => left.Items.Length == right.Items.Length && left.Items.Zip(right.Items).All(pair => AreSame(pair.First, pair.Second)),
        (IntegerValue left, DecimalValue right) => left.Number == right.Number,
        (DecimalValue left, IntegerValue right) => left.Number == right.Number,
        _ => a.Equals(b),
    };

    private AttributeValue Transform(AttributeValue stored, AttributeValue? offset, AttributeValue? scale)
    {
        if (stored is ListValue list)
        {
            var items = ImmutableArray.CreateBuilder<AttributeValue>(list.Items.Length);
            for (int i = 0; i < list.Items.Length; i++)
                items.Add(Transform(list.Items[i], Part(offset, i), Part(scale, i)));
            return new ListValue(items.MoveToImmutable());
        }

        return new DecimalValue((Number(offset) ?? 0) + ((Number(scale) ?? 1) * Normalized(stored)));
    }

    private double Normalized(AttributeValue stored)
    {
        double number = Number(stored) ?? 0;
        if (!property.IsNormalized || property.ComponentType is not { } type)
            return number;
        return Math.Max(number / (double)type.Range().Max, -1);
    }

    private static AttributeValue? Part(AttributeValue? value, int index) =>
        value is ListValue list ? (index < list.Items.Length ? list.Items[index] : null) : value;

    private static double? Number(AttributeValue? value) => value switch
    {
        IntegerValue integer => integer.Number,
        DecimalValue number => number.Number,
        _ => null,
    };
}
