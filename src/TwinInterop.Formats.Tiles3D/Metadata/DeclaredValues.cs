using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Values of columns whose type is declared.</summary>
internal static class DeclaredValues
{
    /// <summary>The value as the declared type stores it.</summary>
    /// <exception cref="ArgumentException">It does not fit the type.</exception>
    public static AttributeValue Store(PropertyDeclaration declaration, MetadataType type, AttributeValue value)
    {
        if (!declaration.IsArray)
            return Element(declaration, type, value);
        if (value is not ListValue list)
            throw Misfit(declaration, "a list", value);
        return new ListValue([.. list.Items.Select(item => Element(declaration, type, item))]);
    }

    /// <summary>A number that no value has as a component.</summary>
    public static AttributeValue NoDataComponent(MetadataComponentType type, IReadOnlyList<AttributeValue?> stored)
    {
        var numbers = new HashSet<double>();
        foreach (AttributeValue? value in stored)
            Gather(value, numbers);
        if (type == MetadataComponentType.Float64)
            return new DecimalValue(NoDataChoice.Decimal(numbers));
        if (type == MetadataComponentType.Float32)
            return new DecimalValue((float)NoDataChoice.Decimal(numbers));
        (Int128 min, Int128 max) = type.Range();
        for (Int128 number = min < 0 ? min : max; number >= min && number <= max; number += min < 0 ? 1 : -1)
        {
            if (number <= long.MaxValue && !numbers.Contains((double)number))
                return new IntegerValue((long)number);
        }

        throw new ArgumentException($"Expected a number of type {type} that stands for no data, found every one in use.", nameof(stored));
    }

    private static AttributeValue Element(PropertyDeclaration declaration, MetadataType type, AttributeValue value)
    {
        if (type == MetadataType.Scalar)
            return Number(declaration, value);
        if (value is not ListValue list || list.Items.Length != type.ComponentCount())
            throw Misfit(declaration, $"{type.ComponentCount()} numbers", value);
        return new ListValue([.. list.Items.Select(item => Number(declaration, item))]);
    }

    private static AttributeValue Number(PropertyDeclaration declaration, AttributeValue value)
    {
        double number = value switch
        {
            IntegerValue integer => integer.Number,
            DecimalValue real => real.Number,
            MeasureValue measure => measure.Number,
            _ => throw Misfit(declaration, "a number", value),
        };
        if (!double.IsFinite(number))
            throw Misfit(declaration, "a finite number", value);
        if (declaration.ComponentType.IsFloat())
            return new DecimalValue(declaration.ComponentType == MetadataComponentType.Float32 ? (float)number : number);
        (Int128 min, Int128 max) = declaration.ComponentType.Range();
        if (value is not IntegerValue whole || whole.Number < min || whole.Number > max)
            throw Misfit(declaration, $"a number of type {declaration.ComponentType}", value);
        return value;
    }

    private static void Gather(AttributeValue? value, HashSet<double> numbers)
    {
        switch (value)
        {
            case IntegerValue integer:
                numbers.Add(integer.Number);
                break;
            case DecimalValue real:
                numbers.Add(real.Number);
                break;
            case ListValue list:
                foreach (AttributeValue item in list.Items)
                    Gather(item, numbers);
                break;
            default:
                break;
        }
    }

    private static ArgumentException Misfit(PropertyDeclaration declaration, string expected, AttributeValue found) =>
        new($"Expected {expected} in '{declaration.Name}', found {found}.", nameof(declaration));
}
