using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Formats.CityGml.Writing;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>Writes the dynamizers, the point cloud and the grid of an object, and books what its class has no place for.</summary>
internal sealed class ModuleWriter(
    SchemaObjectWriter objects, XmlOutput output, CoverageWriter coverages, CitySchema schema, ConversionContext context)
{
    private readonly ModuleForms _forms = new(schema);
    private readonly DynamizerForms _dynamizers = new(new ModuleForms(schema));

    /// <summary>Writes what a property holds of these.</summary>
    public void Write(FeaturePlan plan, SchemaProperty property)
    {
        switch (property.Name.LocalName)
        {
            case "dynamizer":
                foreach (Dynamizer dynamizer in plan.Source.Dynamizers)
                    WriteDynamizer(plan, property, dynamizer);
                break;
            case "pointCloud" when plan.Source.PointCloud is { } cloud:
                output.Start(property.Name);
                objects.Write(_forms.Of(cloud));
                output.End();
                context.Books.Keep(BookAccount.Geometries);
                break;
            case "grid" when plan.Source.Coverage is { } coverage:
                output.Start(property.Name);
                coverages.Write(coverage);
                output.End();
                context.Books.Keep(BookAccount.Geometries);
                break;
        }
    }

    /// <summary>Books what the class has no property for.</summary>
    public void LoseUnwritten(FeaturePlan plan)
    {
        CityObject source = plan.Source;
        if (!source.Dynamizers.IsEmpty && !Has(plan, "dynamizer"))
        {
            context.Lose(
                source, BookAccount.Attributes, "dynamizers", LossKind.Dropped, source.Dynamizers.Sum(Tally.ValuesOf), "Write CityGML 3.0.");
        }

        if (source.PointCloud is not null && !Has(plan, "pointCloud"))
            context.Lose(source, BookAccount.Geometries, "geometry/pointCloud", LossKind.Dropped, 1, "Write CityGML 3.0.");
        if (source.Coverage is not null && !Has(plan, "grid"))
            context.Lose(source, BookAccount.Geometries, "geometry/coverage", LossKind.Dropped);
    }

    private static bool Has(FeaturePlan plan, string localName) =>
        plan.Target.AllProperties.Any(property => property.Name.LocalName == localName);

    private void WriteDynamizer(FeaturePlan plan, SchemaProperty property, Dynamizer dynamizer)
    {
        output.Start(property.Name);
        bool isComplete = objects.Write(_dynamizers.Of(dynamizer));
        output.End();
        long count = Tally.ValuesOf(dynamizer);
        context.Books.Keep(BookAccount.Attributes, count);
        if (!isComplete)
            context.Lose(plan.Source, BookAccount.Attributes, "dynamizers", LossKind.Approximated, count);
    }
}
