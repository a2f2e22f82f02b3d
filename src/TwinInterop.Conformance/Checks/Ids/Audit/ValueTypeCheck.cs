using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Checks.Ids.Xsd;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>Checks that values are of the type of what they are wanted for.</summary>
/// <remarks>Source: IDS 1.0, data types.</remarks>
[Checks("ids-value-type", "ids-value-base")]
internal sealed class ValueTypeCheck(AuditScope scope)
{
    /// <summary>Checks a name or another text.</summary>
    public void CheckText(IdsValue? value)
    {
        if (value is not null)
            Check(value, [XsdType.String]);
    }

    /// <summary>Checks a value.</summary>
    /// <param name="value">The value or restriction.</param>
    /// <param name="types">The types of which it has to be one.</param>
    public void Check(IdsValue value, IReadOnlyCollection<XsdType> types)
    {
        string expected = string.Join(" | ", types.Select(XsdTypes.NameOf).Order(StringComparer.Ordinal));
        if (value.Simple is { } simple)
        {
            if (!types.Any(type => XsdTypes.IsValid(type, simple)))
                scope.Report("ids-value-type", value.Place, simple, expected);
        }
        else if (value.Restriction is { } restriction && !types.Any(type => IsBaseFor(restriction.Base, type)))
        {
            scope.Report("ids-value-base", value.Place, XsdTypes.NameOf(restriction.Base), expected);
        }
    }

    // A number of another precision is one as well.
    private static bool IsBaseFor(XsdType given, XsdType type) =>
        given == type || (type == XsdType.Double && given is (XsdType.Decimal or XsdType.Float));
}
