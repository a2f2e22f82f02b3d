using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>An address as a set of attributes, for classes that have no property for one.</summary>
internal static class AddressSet
{
    /// <summary>The name of the attribute.</summary>
    public const string Name = "address";

    /// <summary>The address that a set was made of; null where the value is no such set.</summary>
    public static Address? From(AttributeValue value)
    {
        if (value is not NestedValue { IsSet: true } set)
            return null;
        var address = new Address();
        foreach (CityAttribute member in set.Members)
        {
            if (member.Value is not TextValue { Text: var text } || With(address, member.Name, text) is not { } changed)
                return null;
            address = changed;
        }

        return address;
    }

    private static Address? With(Address address, string part, string text) => part switch
    {
        "country" => address with { Country = text },
        "administrativeArea" => address with { AdministrativeArea = text },
        "locality" => address with { Locality = text },
        "dependentLocality" => address with { DependentLocality = text },
        "thoroughfare" => address with { Thoroughfare = text },
        "thoroughfareNumber" => address with { ThoroughfareNumber = text },
        "premise" => address with { Premise = text },
        "postalCode" => address with { PostalCode = text },
        "postBox" => address with { PostBox = text },
        "freeText" => address with { FreeText = text },
        _ => null,
    };

    /// <summary>One text for each part that the address has.</summary>
    public static NestedValue Of(Address address)
    {
        (string Name, string? Text)[] parts =
        [
            ("country", address.Country),
            ("administrativeArea", address.AdministrativeArea),
            ("locality", address.Locality),
            ("dependentLocality", address.DependentLocality),
            ("thoroughfare", address.Thoroughfare),
            ("thoroughfareNumber", address.ThoroughfareNumber),
            ("premise", address.Premise),
            ("postalCode", address.PostalCode),
            ("postBox", address.PostBox),
            ("freeText", address.FreeText),
        ];
        return new NestedValue(
            [
                .. parts.Where(part => part.Text is not null)
                    .Select(part => new CityAttribute(part.Name, new TextValue(part.Text!))), // null was filtered out above
            ],
            IsSet: true);
    }
}
