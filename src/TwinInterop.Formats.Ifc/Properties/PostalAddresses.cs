using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>The postal addresses of buildings and sites.</summary>
internal static class PostalAddresses
{
    /// <summary>The addresses of an object; empty when it has none.</summary>
    public static ImmutableArray<Address> Of(IfcEntity entity)
    {
        string attribute = entity.Class switch
        {
            IfcClass.IfcBuilding => "BuildingAddress",
            IfcClass.IfcSite => "SiteAddress",
            _ => "",
        };
        IfcEntity address = attribute.Length == 0 ? default : entity.Reference(attribute);
        return address.Exists && Read(address) is { } read ? [read] : [];
    }

    private static Address? Read(IfcEntity address)
    {
        var read = new Address
        {
            Country = Given(address, "Country"),
            AdministrativeArea = Given(address, "Region"),
            Locality = Given(address, "Town"),
            Premise = Given(address, "InternalLocation"),
            PostalCode = Given(address, "PostalCode"),
            PostBox = Given(address, "PostalBox"),
            FreeText = Lines(address),
        };
        return read == new Address() ? null : read;
    }

    private static string? Given(IfcEntity address, string attribute) =>
        address.Text(attribute) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static string? Lines(IfcEntity address)
    {
        var lines = new List<string>();
        foreach (StepValue line in address["AddressLines"].Items)
        {
            if (line.AsString() is { } text && !string.IsNullOrWhiteSpace(text))
                lines.Add(text);
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }
}
