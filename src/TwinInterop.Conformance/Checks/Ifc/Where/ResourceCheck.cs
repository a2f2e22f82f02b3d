using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>People, addresses, references, tables and the like say what they must say at least.</summary>
[Checks("ifc-where-resource")]
internal sealed class ResourceCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcPerson, "IdentifiablePerson", person => HasOne(person, "Identification", "FamilyName", "GivenName")),
        new(IfcClass.IfcPerson, "/WR1", person => HasOne(person, "FamilyName", "GivenName")),
        new(IfcClass.IfcPerson, "ValidSetOfNames", person => !person.Has("MiddleNames") || HasOne(person, "FamilyName", "GivenName") == true),
        new(IfcClass.IfcPostalAddress, "WR1/WR1", address => HasOne(address, "InternalLocation", "AddressLines", "PostalBox", "PostalCode", "Town", "Region", "Country")),
        new(IfcClass.IfcTelecomAddress, "MinimumDataProvided/WR1", address => HasOne(
            address, "TelephoneNumbers", "FacsimileNumbers", "PagerNumber", "ElectronicMailAddresses", "WWWHomePageURL", "MessagingIDs")),
        new(IfcClass.IfcExternalReference, "WR1/WR1", reference => HasOne(reference, "Identification", "ItemReference", "Location", "Name")),
        new(IfcClass.IfcDocumentReference, "WR1", reference => reference.Has("Name") != reference.Has("ReferencedDocument")),
        new(IfcClass.IfcDocumentReference, "/WR1", reference => reference.Has("Name") != (reference.Inverse("ReferenceToDocument").Count > 0)),
        new(IfcClass.IfcApproval, "HasIdentifierOrName", approval => HasOne(approval, "Identifier", "Name")),
        new(IfcClass.IfcOwnerHistory, "CorrectChangeAction", HasDateOfChange),
        new(IfcClass.IfcTable, "WR1/WR1", table => table.First("Rows") is { Exists: true } first ? table.All("Rows", row => row.Size("RowCells") == first.Size("RowCells")) : null),
        new(IfcClass.IfcDoorLiningProperties, "WR31", lining => !lining.Has("LiningDepth") || lining.Has("LiningThickness")),
        new(IfcClass.IfcDoorLiningProperties, "/WR31", lining => lining.Has("LiningDepth") || !lining.Has("LiningThickness")),
        new(IfcClass.IfcDoorLiningProperties, "WR32", lining => !lining.Has("ThresholdDepth") || lining.Has("ThresholdThickness")),
        new(IfcClass.IfcDoorLiningProperties, "/WR32", lining => lining.Has("ThresholdDepth") || !lining.Has("ThresholdThickness")),
        new(IfcClass.IfcDoorLiningProperties, "WR33/WR33", lining => lining.Has("TransomOffset") == lining.Has("TransomThickness")),
        new(IfcClass.IfcDoorLiningProperties, "WR34/WR34", lining => lining.Has("CasingDepth") == lining.Has("CasingThickness")),
        new(IfcClass.IfcDoorLiningProperties, "WR35/WR35", lining => IsOfType(lining, IfcClass.IfcDoorType, IfcClass.IfcDoorStyle)),
        new(IfcClass.IfcDoorPanelProperties, "ApplicableToType/WR31", panel => IsOfType(panel, IfcClass.IfcDoorType, IfcClass.IfcDoorStyle)),
        new(IfcClass.IfcWindowLiningProperties, "WR31", lining => !lining.Has("LiningDepth") || lining.Has("LiningThickness")),
        new(IfcClass.IfcWindowLiningProperties, "/WR31", lining => lining.Has("LiningDepth") || !lining.Has("LiningThickness")),
        new(IfcClass.IfcWindowLiningProperties, "WR32/WR32", lining => lining.Has("FirstTransomOffset") || !lining.Has("SecondTransomOffset")),
        new(IfcClass.IfcWindowLiningProperties, "WR33/WR33", lining => lining.Has("FirstMullionOffset") || !lining.Has("SecondMullionOffset")),
        new(IfcClass.IfcWindowLiningProperties, "WR34/WR34", lining => IsOfType(lining, IfcClass.IfcWindowType, IfcClass.IfcWindowStyle)),
        new(IfcClass.IfcWindowPanelProperties, "ApplicableToType", panel => IsOfType(panel, IfcClass.IfcWindowType, IfcClass.IfcWindowStyle)),
        new(IfcClass.IfcReinforcingBarType, "BendingShapeCodeProvided", type => !type.Has("BendingParameters") || type.Has("BendingShapeCode")),
        new(IfcClass.IfcReinforcingMeshType, "BendingShapeCodeProvided", type => !type.Has("BendingParameters") || type.Has("BendingShapeCode")),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-resource", Table);

    private static bool? HasOne(IfcEntity entity, params ReadOnlySpan<string> attributes)
    {
        foreach (string attribute in attributes)
        {
            if (entity.Has(attribute))
                return true;
        }

        return false;
    }

    // What was changed has a date of change.
    private static bool? HasDateOfChange(IfcEntity history) => history.Has("LastModifiedDate") || !history.Has("ChangeAction")
        || history.IsEnum("ChangeAction", "NOTDEFINED"u8) || history.IsEnum("ChangeAction", "NOCHANGE"u8);

    private static bool? IsOfType(IfcEntity properties, params IfcClass[] types) =>
        properties.Inverse("DefinesType").FirstOrDefault() is { Exists: true } type && type.IsOneOf(types) != false;
}
