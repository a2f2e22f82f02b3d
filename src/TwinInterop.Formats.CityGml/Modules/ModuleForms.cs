using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>Brings features that are no city objects into the form of the schema.</summary>
internal sealed class ModuleForms(CitySchema schema)
{
    private readonly string _encoding = $"citygml-{schema.VersionName}";

    /// <summary>An object of a class with what every feature can state.</summary>
    /// <param name="type">The class, for example <c>dyn:Dynamizer</c>.</param>
    /// <param name="properties">Id, names and dates.</param>
    public SchemaObject Begin(string type, FeatureProperties? properties = null)
    {
        var form = new SchemaObject(ClassOf(type), properties?.Id);
        if (properties is null)
            return form;
        foreach (CityAttribute attribute in properties.Attributes)
            AddAttribute(form, attribute);
        if (form.Type.FindProperty(schema.NamespaceOf("core").Uri, "validTo") is not null)
        {
            form.Add("creationDate", properties.Lifespan.Creation);
            form.Add("terminationDate", properties.Lifespan.Termination);
            form.Add("validFrom", properties.Lifespan.ValidFrom);
            form.Add("validTo", properties.Lifespan.ValidTo);
        }

        foreach (ExtensionContent content in properties.Extensions)
            AddContent(form, content);
        return form;
    }

    /// <summary>A point cloud as pcl:PointCloud.</summary>
    public SchemaObject Of(PointCloud cloud)
    {
        SchemaObject form = Begin("pcl:PointCloud", cloud.Properties);
        form.Add("mimeType", cloud.MediaType);
        form.Add("pointFile", cloud.FileUri is null ? null : new UriValue(cloud.FileUri));
        form.Add("pointFileSrsName", cloud.FileCrs);
        if (!cloud.Points.IsEmpty)
            form.Add("points", property => new SchemaEntry(property) { Points = cloud.Points });
        return form;
    }

    /// <summary>Adds verbatim content of the encoding that is written, to the property that it is; other content has no place.</summary>
    public void AddContent(SchemaObject form, ExtensionContent content)
    {
        int end = content.Name.IndexOf('}', StringComparison.Ordinal);
        if (content.Encoding == _encoding && end > 0
            && form.Type.FindProperty(content.Name[1..end], content.Name[(end + 1)..]) is { } property)
        {
            form.Entries.Add(new SchemaEntry(property) { Verbatim = content.Payload });
        }
    }

    private static void AddAttribute(SchemaObject form, CityAttribute attribute)
    {
        if (attribute.Value is ListValue list)
        {
            foreach (AttributeValue item in list.Items)
                form.Add(attribute.Name, item);
        }
        else
        {
            form.Add(attribute.Name, attribute.Value);
        }
    }

    private SchemaClass ClassOf(string type) =>
        schema.FindClass(type) ?? throw new InvalidOperationException($"Expected the class {type} in the schema tables.");
}
