using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>Addresses as members of a set, and back.</summary>
internal static class TwinAddress
{
    private const string Location = "Location";
    private static readonly ImmutableArray<(string Name, Func<Address, string?> Get, Func<Address, string, Address> Set)> Parts =
    [
        ("Id", address => address.Id, (address, text) => address with { Id = text }),
        ("Country", address => address.Country, (address, text) => address with { Country = text }),
        ("AdministrativeArea", address => address.AdministrativeArea, (address, text) => address with { AdministrativeArea = text }),
        ("Locality", address => address.Locality, (address, text) => address with { Locality = text }),
        ("DependentLocality", address => address.DependentLocality, (address, text) => address with { DependentLocality = text }),
        ("Thoroughfare", address => address.Thoroughfare, (address, text) => address with { Thoroughfare = text }),
        ("ThoroughfareNumber", address => address.ThoroughfareNumber, (address, text) => address with { ThoroughfareNumber = text }),
        ("Premise", address => address.Premise, (address, text) => address with { Premise = text }),
        ("PostalCode", address => address.PostalCode, (address, text) => address with { PostalCode = text }),
        ("PostBox", address => address.PostBox, (address, text) => address with { PostBox = text }),
        ("FreeText", address => address.FreeText, (address, text) => address with { FreeText = text }),
    ];

    /// <summary>The parts of an address that are given; places are in the reference system of the map.</summary>
    public static ImmutableArray<CityAttribute> Members(Address address)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        foreach ((string name, Func<Address, string?> get, _) in Parts)
        {
            if (get(address) is { } text)
                Add(members, name, new TextValue(text));
        }

        if (address.Location is { } location)
        {
            Add(members, Location, new ListValue(
            [
                .. location.Points.SelectMany(point => (AttributeValue[])
                    [new DecimalValue(point.Position.X), new DecimalValue(point.Position.Y), new DecimalValue(point.Position.Z)]),
            ]));
        }

        return members.ToImmutable();
    }

    /// <summary>The address that members say.</summary>
    public static Address Of(NestedValue members)
    {
        var address = new Address();
        foreach ((string name, _, Func<Address, string, Address> set) in Parts)
        {
            if (Text(members, name) is { } text)
                address = set(address, text);
        }

        if (members.Members.FirstOrDefault(member => member.Name == Location)?.Value is ListValue { Items: var ordinates })
            address = address with { Location = Points(ordinates) };
        return address;
    }

    /// <summary>A text among members; null where there is none.</summary>
    public static string? Text(NestedValue nested, string name) =>
        (nested.Members.FirstOrDefault(member => member.Name == name)?.Value as TextValue)?.Text;

    private static MultiPoint Points(ImmutableArray<AttributeValue> ordinates)
    {
        var points = ImmutableArray.CreateBuilder<Point>(ordinates.Length / 3);
        for (int i = 0; i + 2 < ordinates.Length; i += 3)
            points.Add(new Point(new Position(Number(ordinates[i]), Number(ordinates[i + 1]), Number(ordinates[i + 2]))));
        return new MultiPoint(points.ToImmutable());
    }

    private static double Number(AttributeValue value) => value is DecimalValue number ? number.Number : double.NaN;

    private static void Add(ImmutableArray<CityAttribute>.Builder members, string name, AttributeValue value) =>
        members.Add(new CityAttribute(name, value, IsGeneric: true));
}
