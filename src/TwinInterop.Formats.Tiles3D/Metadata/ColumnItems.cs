using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>The distinct single values of a column.</summary>
internal sealed class ColumnItems
{
    /// <summary>The texts.</summary>
    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The whole numbers.</summary>
    public HashSet<long> Integers { get; } = [];

    /// <summary>The numbers with a fraction.</summary>
    public HashSet<double> Decimals { get; } = [];

    /// <summary>How many truth values there are.</summary>
    public int Booleans { get; private set; }

    /// <summary>How many items every array has; null where they differ or have less than two.</summary>
    public int? SharedLength { get; private set; }

    /// <summary>Gathers them.</summary>
    public static ColumnItems Of(IEnumerable<AttributeValue?> stored, bool isArray)
    {
        var items = new ColumnItems();
        var lengths = new HashSet<int>();
        foreach (AttributeValue? value in stored)
        {
            if (isArray && value is ListValue list)
            {
                lengths.Add(list.Items.Length);
                foreach (AttributeValue item in list.Items)
                    items.Add(item);
            }
            else
            {
                items.Add(value);
            }
        }

        items.SharedLength = lengths.Count == 1 && lengths.Single() >= 2 ? lengths.Single() : null;
        return items;
    }

    private void Add(AttributeValue? value)
    {
        switch (value)
        {
            case TextValue text:
                Texts.Add(text.Text);
                break;
            case IntegerValue integer:
                Integers.Add(integer.Number);
                break;
            case DecimalValue number:
                Decimals.Add(number.Number);
                break;
            case BooleanValue:
                Booleans++;
                break;
            default:
                break;
        }
    }
}
