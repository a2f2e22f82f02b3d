using System.Globalization;
using System.Text;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Testing.Models;

/// <summary>Writes all of an object as text, so that two can be compared and a difference be seen.</summary>
public static class Dump
{
    public static string Of(CityObject cityObject)
    {
        var text = new StringBuilder();
        foreach (CityObject current in cityObject.SelfAndDescendants())
            AppendObject(text, current);
        return text.ToString();
    }

    public static string Of(AttributeValue value) => value switch
    {
        NestedValue nested => $"nested {nested.TypeName} {nested.IsSet} {{{string.Join(", ", nested.Members.Select(Of))}}}",
        ListValue list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        _ => value.ToString(),
    };

    public static string Of(Dynamizer dynamizer) =>
        $"{dynamizer with { Data = null, Properties = FeatureProperties.None }} {Of(dynamizer.Properties)} {Of(dynamizer.Data)}";

    private static string Of(FeatureProperties properties) => $"{properties.Id} {properties.Lifespan} {string.Join(", ", properties.Attributes.Select(Of))}";

    private static string Of(AbstractTimeSeries? series) => series switch
    {
        TimeSeries own => $"{Of(own.Properties)} {own.ObservedProperty} {own.Unit} {own.ValueType} {string.Join("; ", own.Values.Select(pair => $"{pair.Time} {pair.Value}"))}",
        CompositeTimeSeries composite => string.Join(" | ", composite.Components.Select(part => $"{part.Repetitions} {part.AdditionalGap} {part.Reference} {Of(part.Series)}")),
        _ => $"{series}",
    };

    private static string Of(CityAttribute attribute) => $"{attribute.Name}{(attribute.IsGeneric ? "*" : "")}={Of(attribute.Value)}";

    private static void AppendObject(StringBuilder text, CityObject current)
    {
        text.Append(CultureInfo.InvariantCulture, $"{current.Class} {current.Source.LocalId} {current.Id.Value} {current.SourceClass} {current.HasGeneratedId} parts {current.Parts.Length}\n");
        foreach (CityAttribute attribute in current.Attributes)
            text.Append("  ").Append(Of(attribute)).Append('\n');
        foreach (LodGeometry geometry in current.Geometry)
            text.Append(CultureInfo.InvariantCulture, $"  lod{geometry.Lod} {geometry.Role} {Of(geometry.Geometry)}\n");
        foreach (object item in new object[] { current.Lifespan }
            .Concat(current.Relations).Concat(current.ExternalReferences).Concat(current.Extensions)
            .Concat(current.Addresses.Select(address => $"{address with { Location = null }} {(address.Location is { } at ? Of(at) : "")}")))
        {
            text.Append("  ").Append(item).Append('\n');
        }
    }

    private static string Of(AbstractGeometry geometry) => geometry switch
    {
        GeometryCollection collection => $"Collection({string.Join(", ", collection.Members.Select(Of))})",
        _ => $"{geometry.GetType().Name}({string.Join("; ", geometry.Leaves().Select(leaf => string.Join(" / ", leaf.Runs().Select(run => string.Join(' ', run.ToArray())))))})",
    };
}
