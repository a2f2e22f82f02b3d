using System.Text;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>One parameter, still as text: nothing is made of it before it is asked for.</summary>
internal readonly ref struct StepValue
{
    internal StepValue(StepKind kind, ReadOnlySpan<byte> text)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>What it is.</summary>
    internal StepKind Kind { get; }

    /// <summary>Its text, with delimiters and without blanks around.</summary>
    internal ReadOnlySpan<byte> Text { get; }

    /// <summary>Whether the source gives a value: neither <c>$</c>, <c>*</c>, absent nor malformed.</summary>
    internal bool HasValue => Kind >= StepKind.Integer;

    /// <summary>The value without the name of its type; itself when it has none.</summary>
    internal StepValue Untyped
    {
        get
        {
            StepValue value = this;
            while (value.Kind == StepKind.Typed)
                value = value.Items.FirstOrDefault();
            return value;
        }
    }

    /// <summary>The keyword of a typed value as written; empty for others.</summary>
    internal ReadOnlySpan<byte> TypeKeyword => Kind == StepKind.Typed
        ? Text[..Text.IndexOfAnyExcept(StepScanner.KeywordCharacters)]
        : default;

    /// <summary>The keyword of a typed value in upper case, for example <c>IFCLABEL</c>; null for others.</summary>
    internal string? TypeName => Kind == StepKind.Typed ? Encoding.ASCII.GetString(TypeKeyword).ToUpperInvariant() : null;

    /// <summary>The members of a list, or the one value of a typed value; none for others.</summary>
    internal StepValues Items => Kind switch
    {
        StepKind.List => new StepValues(Text),
        StepKind.Typed => new StepValues(Text[StepScanner.SkipBlank(Text, TypeKeyword.Length)..]),
        _ => default,
    };

    /// <summary>A number; null when it is none or not finite.</summary>
    internal double? AsDouble()
    {
        StepValue value = Untyped;
        return value.Kind is StepKind.Integer or StepKind.Real && StepNumber.TryDouble(value.Text, out double number)
            ? number
            : null;
    }

    /// <summary>A whole number, also one written with a point such as <c>3.</c>; null when it is none or does not fit 64 bits.</summary>
    internal long? AsInt64()
    {
        StepValue value = Untyped;
        if (value.Kind == StepKind.Integer && StepNumber.TryInt64(value.Text, out long whole))
            return whole;

        return value.Kind == StepKind.Real && StepNumber.TryDouble(value.Text, out double number)
            && double.IsInteger(number) && Math.Abs(number) < 1L << 53
            ? (long)number
            : null;
    }

    /// <summary>The decoded text of a string; null for others.</summary>
    internal string? AsString()
    {
        StepValue value = Untyped;
        return value.Kind == StepKind.String ? StepText.Decode(value.Text[1..^1]) : null;
    }

    /// <summary>The name of an enumeration value as written and without dots; empty for others.</summary>
    internal ReadOnlySpan<byte> EnumName
    {
        get
        {
            StepValue value = Untyped;
            return value.Kind == StepKind.Enumeration ? value.Text[1..^1] : default;
        }
    }

    /// <summary>The name of an enumeration value in upper case; null for others.</summary>
    internal string? AsEnum()
    {
        ReadOnlySpan<byte> name = EnumName;
        return name.IsEmpty ? null : Encoding.ASCII.GetString(name).ToUpperInvariant();
    }

    /// <summary>Whether it is this enumeration value, whatever the case.</summary>
    /// <param name="name">The name in upper case and without dots, for example <c>"CARTESIAN"u8</c>.</param>
    internal bool IsEnum(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(EnumName, name);

    /// <summary>A boolean or logical; null for <c>.U.</c> and for others.</summary>
    internal bool? AsBoolean()
    {
        ReadOnlySpan<byte> name = EnumName;
        return name.Length != 1 ? null : name[0] switch
        {
            (byte)'T' or (byte)'t' => true,
            (byte)'F' or (byte)'f' => false,
            _ => null,
        };
    }

    /// <summary>The id of the instance referred to; 0, which names nothing, for others.</summary>
    internal uint AsReference()
    {
        if (Kind != StepKind.Reference)
            return 0;

        int at = 1;
        return StepNumber.Id(Text, ref at);
    }

    /// <summary>The hexadecimal digits of a binary; the first tells how many bits of the second are unused. Empty for others.</summary>
    internal ReadOnlySpan<byte> AsBinary()
    {
        StepValue value = Untyped;
        return value.Kind == StepKind.Binary ? value.Text[1..^1] : default;
    }
}
