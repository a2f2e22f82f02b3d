using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>An address as a set of attributes, for classes that have no property for one.</summary>
internal static class AddressSet
{
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
