using System.Collections.Immutable;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes addresses: the first of a building or site as its postal address, and all of them whole in a set.</summary>
/// <param name="document">Takes them.</param>
internal sealed class AddressWriter(IfcDocument document)
{
    /// <summary>Whether a postal address says all that the addresses of an object do.</summary>
    public static bool IsNative(CityObject item) => item.Addresses.IsEmpty
        || (item.SourceClass is "IfcBuilding" or "IfcSite" && item.Addresses is
        [
        { Id: null, DependentLocality: null, Thoroughfare: null, ThoroughfareNumber: null, Encoded: null, Location: null },
        ]);

    /// <summary>Writes the addresses of an object.</summary>
    public void Write(CityObject item, IfcInstance instance, ObjectReference reference, bool isNative)
    {
        if (item.Addresses.IsEmpty)
            return;
        document.Context.Books.Keep(BookAccount.Attributes, item.Addresses.Length);
        string attribute = instance.Has("BuildingAddress") ? "BuildingAddress" : "SiteAddress";
        if (instance.Has(attribute) && (isNative || document.Schema.Release != IfcRelease.Ifc4x3)) // IFC4X3 gives postal addresses up.
            instance[attribute] = StepArgument.Reference(WritePostal(item.Addresses[0]));
        if (isNative)
            return;
        CityAttribute[] members =
        [
            .. item.Addresses.Select((address, i) => new CityAttribute(
                (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), new NestedValue(TwinAddress.Members(address)), IsGeneric: true)),
        ];
        document.Sets.Write(reference, TwinSets.Addresses, members, isGeneric: true);
    }

    private int WritePostal(Address address)
    {
        ImmutableArray<string> lines =
        [
            .. (address.FreeText ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries),
            .. new[] { string.Join(' ', new[] { address.Thoroughfare, address.ThoroughfareNumber }.Where(text => text is not null)) }.Where(text => text.Length > 0),
        ];
        IfcInstance postal = document.Instances.New(IfcClass.IfcPostalAddress)
            .With("InternalLocation", StepArgument.Text(address.Premise))
            .With("PostalBox", StepArgument.Text(address.PostBox))
            .With("Town", StepArgument.Text(address.Locality))
            .With("Region", StepArgument.Text(address.AdministrativeArea))
            .With("PostalCode", StepArgument.Text(address.PostalCode))
            .With("Country", StepArgument.Text(address.Country));
        if (!lines.IsEmpty)
            postal["AddressLines"] = StepArgument.List([.. lines.Select(StepArgument.Text)]);
        return document.Instances.Write(postal);
    }
}
