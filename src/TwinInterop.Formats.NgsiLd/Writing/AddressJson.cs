using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes addresses: the first as Smart Data Models do, all of them in a note where that does not tell all.</summary>
/// <param name="json">Takes the text.</param>
/// <param name="geometries">Writes positions.</param>
internal sealed class AddressJson(Utf8JsonWriter json, GeoJsonText geometries)
{
    /// <summary>The parts of an address that Smart Data Models have: member and part.</summary>
    public static ImmutableArray<(string Member, Func<Address, string?> Part)> Members { get; } =
    [
        ("streetAddress", address => address.Thoroughfare),
        ("streetNr", address => address.ThoroughfareNumber),
        ("district", address => address.DependentLocality),
        ("addressLocality", address => address.Locality),
        ("addressRegion", address => address.AdministrativeArea),
        ("addressCountry", address => address.Country),
        ("postalCode", address => address.PostalCode),
        ("postOfficeBoxNumber", address => address.PostBox),
    ];

    /// <summary>Whether one address of the model of Smart Data Models tells all.</summary>
    public static bool TellsAll(ImmutableArray<Address> addresses) =>
        addresses.IsEmpty || (addresses is [{ Id: null, Premise: null, FreeText: null, Location: null, Encoded: null } only]
            && Members.Any(member => member.Part(only) is not null));

    /// <summary>Writes an address as an object of Smart Data Models.</summary>
    public void Write(Address address)
    {
        json.WriteStartObject();
        foreach ((string member, Func<Address, string?> part) in Members)
            WriteText(member, part(address));
        if (address.Thoroughfare is null)
            WriteText("streetAddress", address.FreeText ?? address.Premise);
        json.WriteEndObject();
    }

    /// <summary>Writes all addresses with all their parts.</summary>
    public void WriteAll(ImmutableArray<Address> addresses)
    {
        json.WriteStartArray();
        foreach (Address address in addresses)
        {
            json.WriteStartObject();
            WriteText("id", address.Id);
            foreach ((string member, Func<Address, string?> part) in Members)
                WriteText(member, part(address));
            WriteText("premise", address.Premise);
            WriteText("freeText", address.FreeText);
            if (address.Location is { } location)
            {
                json.WriteStartArray("location"u8);
                foreach (Point point in location.Points)
                    geometries.WritePosition(point.Position);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteText(string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
