using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Supplies the simple values that the schema demands and the object does not have.</summary>
internal static class RequiredValues
{
    /// <summary>Enters each missing value as derived.</summary>
    public static void Supply(FeaturePlan plan, ConversionContext context)
    {
        foreach (SchemaProperty property in plan.Target.AllProperties)
        {
            bool isMissing = property is { MinOccurs: > 0, Kind: SchemaPropertyKind.Attribute }
                && plan.Attributes[property].Count == 0;
            if (!isMissing)
                continue;
            AttributeValue value = property.ValueType == SchemaValueType.Enumeration
                ? new TextValue(property.EnumerationValues[0])
                : new IntegerValue(Math.Min(LevelOf(plan.Source), SimpleValues.HighestLevel(property)));
            plan.Attributes.Add(property, new PlannedValue(value, 1));
            plan.Notes.AddSupplied(property.Name.LocalName, SimpleValues.TextOf(value));
            context.Books.Derive(BookAccount.Attributes);
            context.Report(
                CityGmlWriterDiagnostics.ValueSupplied, plan.Source.Source.LocalId, property.Name, SimpleValues.TextOf(value));
        }
    }

    /// <summary>A relief states its level: that of its geometry or of its components, 1 where none states any.</summary>
    private static int LevelOf(CityObject source) => source.SelfAndDescendants()
        .SelectMany(item => item.Geometry)
        .Select(GeometryPlanner.LevelOf)
        .OfType<int>()
        .DefaultIfEmpty(1)
        .Max();
}
