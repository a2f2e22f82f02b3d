using TwinInterop.Conversion;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes top-level objects as members of the city model, one after the other.</summary>
internal sealed class MemberWriter
{
    private readonly XmlOutput _output;
    private readonly TargetClasses _classes;
    private readonly FeaturePlanner _planner;
    private readonly ScenePlanner _scenes;
    private readonly FeatureWriter _features;

    public MemberWriter(XmlOutput output, CitySchema schema, PositionWriter positions, ConversionContext context)
    {
        var ids = new GmlIds();
        _output = output;
        _classes = TargetClasses.For(schema.Version);
        _planner = new FeaturePlanner(_classes, context);
        var shapes = new ShapeRegister();
        _scenes = new ScenePlanner(schema.Version, ids, shapes, context);
        _features = new FeatureWriter(output, schema, positions, ids, shapes, context);
    }

    /// <summary>Writes an object with all below it.</summary>
    public void Write(CityObject cityObject)
    {
        List<FeaturePlan> roots = _planner.Plan(cityObject);
        Scene scene = _scenes.Plan(cityObject, roots);
        foreach (FeaturePlan root in roots)
        {
            SchemaProperty property = _classes.PropertyFor(_classes.CityModel, root.Target)
                ?? throw new InvalidOperationException($"Expected a class that can be a member, found {root.Target}.");
            _output.Start(property.Name);
            _features.WriteTopLevel(root, scene);
            _output.End();
        }
    }
}
