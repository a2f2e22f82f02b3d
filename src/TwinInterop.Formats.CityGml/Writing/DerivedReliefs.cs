using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Puts triangulated terrain that stands alone, as in IFC and CityJSON, into a relief feature.</summary>
/// <remarks>Source: OGC 20-010, 7.10 and OGC 12-019, 10.2: a relief feature consists of relief components.</remarks>
internal sealed class DerivedReliefs(TargetClasses classes, ConversionContext context)
{
    private const string Component = "TINRelief";
    private const string Whole = "ReliefFeature";

    /// <summary>A relief feature around the component; null for any other object.</summary>
    public FeaturePlan? Around(FeaturePlan component)
    {
        if (component.Target.Name.LocalName != Component
            || classes.SameAs(Whole) is not [var target, ..] || classes.PropertyFor(target, component.Target) is not { } property)
        {
            return null;
        }

        SourceKey key = component.Source.Source;
        key = key with { LocalId = $"{key.LocalId}_relief" };
        var made = new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass(Whole))
        {
            HasGeneratedId = true,
            Attributes = [.. component.Source.Attributes.Where(attribute => attribute is { Name: "lod", Value: IntegerValue })],
            Geometry = component.Source.Geometry,
        };
        var plan = new FeaturePlan(made, target) { IsDerived = true };
        plan.Notes.IsOfParent = true;
        RequiredValues.Supply(plan, context);
        plan.Parts.Add((property, component));
        context.Books.Derive(BookAccount.Objects);
        context.Books.Derive(BookAccount.Relations);
        return plan;
    }
}
