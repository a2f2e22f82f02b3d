using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Attributes that the versions of CityGML name or type differently.</summary>
internal static class AttributeNames
{
    /// <summary>The attribute as the class that is written knows it; the same one when it knows no other form.</summary>
    public static CityAttribute ToTarget(FeaturePlan plan, CityAttribute attribute, ConversionContext context)
    {
        if (AttributePlanner.Find(plan.Target, attribute.Name) is not null)
            return attribute;
        return attribute.Name switch
        {
            "measuredHeight" => ToHeight(plan, attribute, context),
            "yearOfConstruction" => Renamed(plan, attribute, "dateOfConstruction"),
            "yearOfDemolition" => Renamed(plan, attribute, "dateOfDemolition"),
            "dateOfConstruction" => Renamed(plan, attribute, "yearOfConstruction"),
            "dateOfDemolition" => Renamed(plan, attribute, "yearOfDemolition"),
            _ => attribute,
        };
    }

    /// <summary>A year and a date stand for each other, unless the object gives both.</summary>
    private static CityAttribute Renamed(FeaturePlan plan, CityAttribute attribute, string name)
    {
        bool isTaken = plan.Source.Attributes.Any(other => !other.IsGeneric && other.Name == name);
        bool fits = AttributePlanner.Find(plan.Target, name) is { } property
            && SimpleValues.Format(property, attribute.Value) is not null;
        return fits && !isTaken ? attribute with { Name = name } : attribute;
    }

    /// <summary>CityGML 3.0 gives heights with their reference levels.</summary>
    private static CityAttribute ToHeight(FeaturePlan plan, CityAttribute attribute, ConversionContext context)
    {
        bool hasHeights = AttributePlanner.Find(plan.Target, "height") is { Target.Name.LocalName: "Height" };
        if (!hasHeights || attribute.Value is not (MeasureValue or DecimalValue or IntegerValue))
            return attribute;
        if (attribute.Value is not MeasureValue { Unit: not null })
            context.Lose(plan.Source, BookAccount.Attributes, "attributes/measuredHeight/unit", LossKind.Approximated);
        AttributeValue value = attribute.Value switch
        {
            MeasureValue { Unit: not null } measure => measure,
            MeasureValue measure => measure with { Unit = "m" },
            IntegerValue integer => new MeasureValue(integer.Number, "m"),
            DecimalValue number => new MeasureValue(number.Number, "m"),
            _ => attribute.Value,
        };
        return new CityAttribute("height", new MeasuredHeight(value).Nested);
    }
}
