using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes the content of core:xalAddress.</summary>
/// <remarks>Source: OASIS CIQ xAL 2.0 (CityGML 1.0 and 2.0) and xAL 3.0 (CityGML 3.0).</remarks>
internal sealed class AddressWriter(XmlOutput output, CityGmlVersion version)
{
    /// <summary>Writes an address.</summary>
    public void Write(Address address)
    {
        if (version == CityGmlVersion.V3)
            WriteXal3(address);
        else
            WriteXal2(address);
    }

    private static string[] LinesOf(Address address) => address.FreeText is { Length: > 0 } text ? text.Split('\n') : [];

    private static bool HasLocality(Address address) =>
        (address.Locality ?? address.DependentLocality ?? address.Thoroughfare ?? address.ThoroughfareNumber
            ?? address.Premise ?? address.PostalCode ?? address.PostBox) is not null;

    private void WriteXal2(Address address)
    {
        string[] lines = LinesOf(address);
        output.Start("xAL", "AddressDetails");
        if (HasLocality(address) || (address.Country ?? address.AdministrativeArea) is not null)
            WriteCountry2(address, lines);
        else if (lines.Length > 0)
            WriteAddressLines2(lines);
        output.End();
    }

    private void WriteAddressLines2(string[] lines)
    {
        output.Start("xAL", "AddressLines");
        WriteLines2(lines);
        output.End();
    }

    private void WriteCountry2(Address address, string[] lines)
    {
        bool country = address.Country is not null, area = address.AdministrativeArea is not null;
        if (country)
        {
            output.Start("xAL", "Country");
            Text("CountryName", address.Country);
        }

        if (area)
        {
            output.Start("xAL", "AdministrativeArea");
            Text("AdministrativeAreaName", address.AdministrativeArea);
        }

        if (HasLocality(address) || lines.Length > 0)
            WriteLocality2(address, lines);
        if (area)
            output.End();
        if (country)
            output.End();
    }

    private void WriteLocality2(Address address, string[] lines)
    {
        output.Start("xAL", "Locality");
        output.Attribute("Type", "Town");
        WriteLines2(lines);
        Text("LocalityName", address.Locality);
        Nested("PostBox", "PostBoxNumber", address.PostBox);
        if ((address.Thoroughfare ?? address.ThoroughfareNumber) is not null)
        {
            output.Start("xAL", "Thoroughfare");
            output.Attribute("Type", "Street");
            Text("ThoroughfareNumber", address.ThoroughfareNumber);
            Text("ThoroughfareName", address.Thoroughfare);
            output.End();
        }

        Nested("Premise", "PremiseName", address.Premise);
        Nested("DependentLocality", "DependentLocalityName", address.DependentLocality);
        Nested("PostalCode", "PostalCodeNumber", address.PostalCode);
        output.End();
    }

    private void WriteLines2(string[] lines)
    {
        foreach (string line in lines)
            Text("AddressLine", line);
    }

    private void WriteXal3(Address address)
    {
        output.Start("xAL", "Address");
        string[] lines = LinesOf(address);
        if (lines.Length > 0)
        {
            output.Start("xAL", "FreeTextAddress");
            WriteLines2(lines);
            output.End();
        }

        Nested("Country", "NameElement", address.Country);
        Nested("AdministrativeArea", "NameElement", address.AdministrativeArea);
        WriteLocality3(address);
        if ((address.Thoroughfare ?? address.ThoroughfareNumber) is not null)
        {
            output.Start("xAL", "Thoroughfare");
            Text("NameElement", address.Thoroughfare);
            Text("Number", address.ThoroughfareNumber);
            output.End();
        }

        Nested("Premises", "NameElement", address.Premise);
        Nested("PostCode", "Identifier", address.PostalCode);
        Nested("PostalDeliveryPoint", "Identifier", address.PostBox);
        output.End();
    }

    /// <summary>xAL 3.0 demands a name of the locality: a district without a town stands in its place.</summary>
    private void WriteLocality3(Address address)
    {
        if ((address.Locality ?? address.DependentLocality) is not { } name)
            return;
        output.Start("xAL", "Locality");
        Text("NameElement", name);
        if (address.Locality is not null)
            Nested("SubLocality", "NameElement", address.DependentLocality);
        output.End();
    }

    private void Text(string name, string? text)
    {
        if (text is not null)
            output.Element("xAL", name, text);
    }

    private void Nested(string name, string inner, string? text)
    {
        if (text is null)
            return;
        output.Start("xAL", name);
        output.Element("xAL", inner, text);
        output.End();
    }
}
