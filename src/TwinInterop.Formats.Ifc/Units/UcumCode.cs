using System.Globalization;

namespace TwinInterop.Formats.Ifc.Units;

/// <summary>Makes the UCUM code of products and powers: <c>W.m-2.K-1</c>.</summary>
internal static class UcumCode
{
    /// <summary>The code of a power of a unit.</summary>
    internal static string Power(string code, int exponent) => exponent switch
    {
        0 => "1",
        1 => code,
        _ => string.Join('.', code.Split('.').Select(atom => PowerOfAtom(atom, exponent))),
    };

    /// <summary>The code of a product of units; <c>1</c> when there are none.</summary>
    internal static string Product(IEnumerable<string> codes)
    {
        string product = string.Join('.', codes.Where(code => code != "1"));
        return product.Length == 0 ? "1" : product;
    }

    /// <summary>A name that is no code, as an annotation.</summary>
    internal static string Annotation(string name) =>
        $"{{{new string([.. name.Select(c => c is > ' ' and < (char)127 and not ('{' or '}') ? c : '_')])}}}";

    private static string PowerOfAtom(string atom, int exponent)
    {
        int digits = atom.Length;
        while (digits > 0 && (char.IsAsciiDigit(atom[digits - 1]) || (digits < atom.Length && atom[digits - 1] == '-')))
            digits--;
        // What consists of digits alone is a number, not a unit with an exponent.
        bool hasExponent = digits > 0 && digits < atom.Length;
        int power = hasExponent ? int.Parse(atom.AsSpan(digits), CultureInfo.InvariantCulture) * exponent : exponent;
        string symbol = hasExponent ? atom[..digits] : atom;
        return power == 1 ? symbol : string.Create(CultureInfo.InvariantCulture, $"{symbol}{power}");
    }
}
