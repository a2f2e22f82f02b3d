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
    // Source: ISO 16739-1:2024, Pset_Address of IfcBuilding and IfcSite.
    private const string StandardSet = "Pset_Address";

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
        if (instance.Has(attribute) && document.Schema.Release == IfcRelease.Ifc4x3 && !item.Attributes.Any(own => own.Name == StandardSet))
            WriteStandardSet(item.Addresses[0], reference);
    }

    /// <summary>The set that IFC4X3 has in place of postal addresses: for other readers, since ours are noted whole.</summary>
    private void WriteStandardSet(Address address, ObjectReference reference)
    {
        var properties = new List<int>();
        foreach ((string name, string? text) in (ReadOnlySpan<(string, string?)>)
            [
                ("InternalLocation", address.Premise), ("PostalBox", address.PostBox), ("Town", address.Locality),
                ("Region", address.AdministrativeArea), ("PostalCode", address.PostalCode), ("Country", address.Country),
            ])
        {
            if (text is not { Length: > 0 })
                continue;
            properties.Add(document.Instances.Write(document.Instances.New(IfcClass.IfcPropertySingleValue)
                .With("Name", StepArgument.Text(name))
                .With("NominalValue", Label(text))));
        }

        ImmutableArray<string> lines = LinesOf(address);
        if (!lines.IsEmpty)
        {
            properties.Add(document.Instances.Write(document.Instances.New(IfcClass.IfcPropertyListValue)
                .With("Name", StepArgument.Text("AddressLines"))
                .With("ListValues", StepArgument.List([.. lines.Select(Label)]))));
        }

        if (properties.Count > 0)
            document.Sets.Write(reference, StandardSet, properties, TwinSets.DerivedType);
    }

    private static StepArgument Label(string text) => StepArgument.Typed("IfcLabel", StepArgument.Text(text));

    private static ImmutableArray<string> LinesOf(Address address) =>
    [
        .. (address.FreeText ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries),
        .. new[] { string.Join(' ', new[] { address.Thoroughfare, address.ThoroughfareNumber }.Where(text => text is not null)) }.Where(text => text.Length > 0),
    ];

    private int WritePostal(Address address)
    {
        ImmutableArray<string> lines = LinesOf(address);
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
