using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Schemes;

/// <summary>Checks that an identifier agrees with its own check characters.</summary>
internal static class IdentifierChecksums
{
    private const string LaPoste = "356000000";

    private static readonly string[] Names = ["none", "luhn", "siret", "twin"];

    public static bool IsKnown(string name) => Names.Contains(name, StringComparer.Ordinal);

    public static bool IsRight(string name, string value) => name switch
    {
        "luhn" => Luhn(value),
        "siret" => Siret(value),
        "twin" => TwinId.TryParse(value, out _),
        _ => true,
    };

    /// <summary>ISO/IEC 7812-1, annex B: every second digit from the right counts twice.</summary>
    private static bool Luhn(string digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[digits.Length - 1 - i] - '0';
            if (digit is < 0 or > 9)
                return false;
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }

        return digits.Length > 0 && sum % 10 == 0;
    }

    /// <summary>The offices of La Poste have too many numbers for Luhn: there the plain sum is a multiple of 5.</summary>
    private static bool Siret(string digits) => Luhn(digits)
        || (digits.StartsWith(LaPoste, StringComparison.Ordinal) && digits.Sum(digit => digit - '0') % 5 == 0);
}
