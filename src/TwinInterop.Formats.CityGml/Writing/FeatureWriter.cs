using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Modules;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes one planned feature with all below it, each property where the schema wants it.</summary>
internal sealed class FeatureWriter
{
    private readonly XmlOutput _output;
    private readonly ConversionContext _context;
    private readonly GmlGeometryWriter _geometry;
    private readonly PropertyWriter _properties;
    private readonly GenericAttributeWriter _generics;
    private readonly RelationWriter _relations;
    private readonly ExtensionWriter _extensions;
    private readonly ImplicitGeometryWriter _implicit;
    private readonly AppearanceWriter _appearances;
    private readonly ReferenceWriter _references;
    private readonly ModuleWriter _modules;

    public FeatureWriter(
        XmlOutput output, CitySchema schema, PositionWriter positions, GmlIds ids, ShapeRegister shapes, ConversionContext context)
    {
        _output = output;
        _context = context;
        _geometry = new GmlGeometryWriter(output, positions, schema.Version == CityGmlVersion.V3);
        _properties = new PropertyWriter(output, context);
        _generics = new GenericAttributeWriter(output, schema, context);
        _relations = new RelationWriter(output, _generics, context);
        _extensions = new ExtensionWriter(output, schema, context);
        _implicit = new ImplicitGeometryWriter(output, schema, positions, _geometry, shapes);
        _appearances = new AppearanceWriter(output, schema, positions, context);
        var objects = new SchemaObjectWriter(output, positions, _geometry, _implicit, ids);
        _modules = new ModuleWriter(objects, output, new CoverageWriter(output, schema.Version, positions, ids), schema, context);
        _references = new ReferenceWriter(output, schema.Version, _geometry, context);
    }

    /// <summary>Writes a member of the city model.</summary>
    /// <param name="plan">What is written.</param>
    /// <param name="scene">The shared geometries and appearances of the top-level object.</param>
    public void WriteTopLevel(FeaturePlan plan, Scene scene)
    {
        _geometry.Begin(scene.Geometries, scene.RingIds);
        Write(plan, scene);
    }

    private void Write(FeaturePlan plan, Scene scene)
    {
        _output.Start(plan.Element);
        _output.Id(plan.IsIdWritten ? plan.Id : null);
        bool hasGenerics = false;
        GeometryNotes.Add(plan);
        _relations.Note(plan);
        _extensions.Note(plan);
        foreach (SchemaProperty property in plan.Target.AllProperties)
        {
            if (property.Kind == SchemaPropertyKind.GenericAttribute)
            {
                if (!hasGenerics)
                    _generics.Write(plan);
                hasGenerics = true;
            }
            else
            {
                WriteProperty(plan, property, scene);
            }

            _extensions.Write(plan, property);
        }

        // An extension's class has its geometry behind what it takes from CityGML.
        if (plan.Element != plan.Target.Name)
        {
            foreach (GeometryPlan foreign in plan.Geometries.Where(planned => !plan.Target.AllProperties.Contains(planned.Property)))
                WriteGeometries(plan, foreign.Property, scene);
        }

        _relations.KeepRoles(plan);
        _relations.LoseUnwritten(plan);
        _modules.LoseUnwritten(plan);
        _output.End();
        _context.Books.KeepObject(plan.Source.Class);
    }

    private void WriteProperty(FeaturePlan plan, SchemaProperty property, Scene scene)
    {
        switch (property.Kind)
        {
            case SchemaPropertyKind.Gml when LocationReader.IsLocation(property):
                WriteGeometries(plan, property, scene);
                break;
            case SchemaPropertyKind.Attribute or SchemaPropertyKind.Gml:
                _properties.Write(plan, property);
                break;
            case SchemaPropertyKind.DataType when !_relations.Write(plan, property) && !_references.Write(plan, property):
                _properties.Write(plan, property);
                break;
            case SchemaPropertyKind.Reference:
                _relations.Write(plan, property);
                break;
            case SchemaPropertyKind.Feature when !_relations.Write(plan, property):
                WriteParts(plan, property, scene);
                break;
            case SchemaPropertyKind.Geometry when property.GeometryType == SchemaGeometryType.RectifiedGridCoverage:
                _modules.Write(plan, property);
                break;
            case SchemaPropertyKind.Geometry:
                WriteGeometries(plan, property, scene);
                break;
            case SchemaPropertyKind.Object:
                _modules.Write(plan, property);
                _relations.Write(plan, property);
                break;
            case SchemaPropertyKind.Address:
                _references.WriteAddresses(plan, property);
                break;
            case SchemaPropertyKind.Appearance when scene.Themes.TryGetValue(plan, out List<ThemePlan>? themes):
                _appearances.Write(property, themes, scene);
                break;
        }
    }

    private void WriteParts(FeaturePlan plan, SchemaProperty property, Scene scene)
    {
        foreach ((SchemaProperty holder, FeaturePlan part) in plan.Parts)
        {
            if (!ReferenceEquals(holder, property))
                continue;
            _output.Start(property.Name);
            if (property.XmlAttributes.Any(attribute => attribute.Name == "role") && GroupRoles.Of(plan, part)?.Role is { } role)
                _output.Attribute("role", role);
            Write(part, scene);
            _output.End();
            if (!part.IsLinkedMember)
                _context.Books.Keep(BookAccount.Relations);
        }
    }

    /// <summary>An instance that two properties share is written once, as any other geometry.</summary>
    private void WriteInstance(GeometryPlan planned, ImplicitGeometry instance, Scene scene)
    {
        string? id = scene.Geometries.IdOf(instance);
        if (id is null || scene.Geometries.IsHere(instance, planned))
            _implicit.Write(instance, id);
        else
            _output.Link("#" + id);
    }

    private void WriteGeometries(FeaturePlan plan, SchemaProperty property, Scene scene)
    {
        foreach (GeometryPlan planned in plan.Geometries)
        {
            if (!ReferenceEquals(planned.Property, property))
                continue;
            _output.Start(property.Name);
            if (planned.Geometry is ImplicitGeometry instance)
                WriteInstance(planned, instance, scene);
            else if (property.GeometryType == SchemaGeometryType.GeometricComplex)
                _geometry.FillComplex(planned.Geometry, planned);
            else
                _geometry.Fill(planned.Geometry, planned);
            _output.End();
            _context.Books.Keep(BookAccount.Geometries);
        }
    }
}
