using System.Collections.Concurrent;
using System.Collections.Immutable;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Formats.Ifc.Units;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Reads sets of properties and quantities, each once; several threads may ask.</summary>
/// <param name="model">The model.</param>
/// <param name="facts">Reads the values.</param>
internal sealed class PropertySetReader(IfcModel model, FactReader facts)
{
    private readonly ConcurrentDictionary<int, PropertySetFact> _known = new();

    /// <summary>The set that an entity defines, whatever its class.</summary>
    public PropertySetFact Read(IfcEntity set)
    {
        if (_known.TryGetValue(set.Slot, out PropertySetFact? known))
            return known;
        var properties = new Dictionary<string, PropertyFact>(StringComparer.Ordinal);
        foreach (PropertyFact property in PropertiesOf(set))
            properties.TryAdd(property.Name, property);
        return _known[set.Slot] = new PropertySetFact(set.Text("Name") ?? "", properties);
    }

    private IEnumerable<PropertyFact> PropertiesOf(IfcEntity set)
    {
        string members = set.Class switch
        {
            IfcClass.IfcPropertySet => "HasProperties",
            IfcClass.IfcElementQuantity => "Quantities",
            IfcClass.IfcExtendedMaterialProperties => "ExtendedProperties",
            _ when set.Type?.IndexOf("Properties") >= 0 => "Properties", // IfcExtendedProperties of IFC4
            _ => "",
        };
        return members.Length == 0 ? OfAttributes(set) : [.. set.References(members).ToArray().Select(ReadProperty).OfType<PropertyFact>()];
    }

    // A set whose properties are attributes, for example IfcDoorPanelProperties.
    private IEnumerable<PropertyFact> OfAttributes(IfcEntity set)
    {
        if (set.Type is not { } type)
            yield break;
        int own = model.Schema.Entity(IfcClass.IfcPropertySetDefinition) is { } definition && type.IsSubtypeOf(definition) ? definition.Attributes.Length : 0;
        for (int i = own; i < type.Attributes.Length; i++)
        {
            Fact fact = facts.Read(set[i], type.Attributes[i].Type.Name);
            yield return new PropertyFact(type.Attributes[i].Name, fact.Kind == FactKind.Object ? PropertyForm.Unsupported : PropertyForm.Single, [fact]);
        }
    }

    private PropertyFact? ReadProperty(IfcEntity property)
    {
        if (property.Text("Name") is not { } name)
            return null;
        IfcUnit? unit = UnitOf(property, "Unit");
        return property.Class switch
        {
            IfcClass.IfcPropertySingleValue => new PropertyFact(name, PropertyForm.Single, [facts.Read(property["NominalValue"], null, unit)]),
            IfcClass.IfcPropertyEnumeratedValue => new PropertyFact(
                name, PropertyForm.Several, Several(property["EnumerationValues"], UnitOf(property.Reference("EnumerationReference"), "Unit"))),
            IfcClass.IfcPropertyListValue => new PropertyFact(name, PropertyForm.Several, Several(property["ListValues"], unit)),
            IfcClass.IfcPropertyTableValue => new PropertyFact(
                name,
                PropertyForm.Table,
                [.. Several(property["DefiningValues"], UnitOf(property, "DefiningUnit")), .. Several(property["DefinedValues"], UnitOf(property, "DefinedUnit"))]),
            IfcClass.IfcPropertyBoundedValue => new PropertyFact(
                name,
                PropertyForm.Bounded,
                [
                    facts.Read(property["LowerBoundValue"], null, unit),
                    facts.Read(property["UpperBoundValue"], null, unit),
                    facts.Read(property["SetPointValue"], null, unit),
                ]),
            _ when property.Is(IfcClass.IfcPhysicalSimpleQuantity) => Quantity(property, name, unit),
            _ => new PropertyFact(name, PropertyForm.Unsupported, []),
        };
    }

    // The value of IfcQuantityLength is LengthValue, and so on for the others.
    private PropertyFact Quantity(IfcEntity quantity, string name, IfcUnit? unit)
    {
        ImmutableArray<EntityAttribute> attributes = quantity.Type?.Attributes ?? [];
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].Name.EndsWith("Value", StringComparison.Ordinal))
                return new PropertyFact(name, PropertyForm.Single, [facts.Read(quantity[i], attributes[i].Type.Name, unit)]);
        }

        return new PropertyFact(name, PropertyForm.Unsupported, []);
    }

    private ImmutableArray<Fact> Several(StepValue list, IfcUnit? unit)
    {
        var read = ImmutableArray.CreateBuilder<Fact>();
        if (list.Kind == StepKind.List)
        {
            foreach (StepValue item in list.Items)
                read.Add(facts.Read(item, null, unit));
        }

        return read.ToImmutable();
    }

    private IfcUnit? UnitOf(IfcEntity owner, string attribute) =>
        owner.Exists && owner.Reference(attribute) is { Exists: true } unit ? model.Units.Of(unit) : null;
}
