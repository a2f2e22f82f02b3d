using System.Collections.Immutable;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>Makes types of the model of features that are no city objects.</summary>
internal sealed class ModuleReader(ReadSession session, GeometryBuilder geometries)
{
    /// <summary>What every feature can state; take its own properties before, since the rest is kept verbatim or booked.</summary>
    public FeatureProperties PropertiesOf(SchemaObject source, FeatureDraft owner)
    {
        var attributes = new List<CityAttribute>();
        foreach (string name in (string[])["description", "identifier", "name"])
        {
            foreach (SchemaEntry entry in source.TakeAll(name))
            {
                AttributeValue? value = entry.Value is CodeValue { CodeSpace: null } plain ? new TextValue(plain.Code) : entry.Value;
                if (value is not null)
                    attributes.Add(new CityAttribute(name, value));
            }
        }

        return new FeatureProperties
        {
            Id = source.Id,
            Attributes = AttributeLists.Merge(attributes),
            Lifespan = new Lifespan(
                source.Take<TimeValue>("creationDate"), source.Take<TimeValue>("terminationDate"),
                source.Take<TimeValue>("validFrom"), source.Take<TimeValue>("validTo")),
            Extensions =
            [
                .. source.Rest.Where(entry => entry.Verbatim is not null).Select(Content).OfType<ExtensionContent>(),
                .. LoseRest(source, owner),
            ],
        };
    }

    /// <summary>Books what was read and fits nowhere.</summary>
    public ImmutableArray<ExtensionContent> LoseRest(SchemaObject source, FeatureDraft owner)
    {
        foreach (SchemaEntry entry in source.Rest)
        {
            session.Context.LoseUnread(
                BookAccount.Attributes, owner.Class.Name, owner.Id, $"{source.Name}/{entry.Property.Name.LocalName}");
            entry.IsTaken = true;
        }

        return [];
    }

    /// <summary>The target of a link: the id of an object of the dataset, or a URI; null for none.</summary>
    public string? TargetOf(SchemaEntry? entry) => entry?.Href switch
    {
        null => null,
        ['#', .. var id] => session.EscapedIds.Restore(id),
        var uri => uri,
    };

    /// <summary>The first geometry of an entry; null, and booked, when none can be used.</summary>
    public AbstractGeometry? GeometryOf(SchemaEntry? entry, FeatureDraft owner)
    {
        if (entry?.Nodes is not { } nodes)
            return null;
        foreach (GmlNode node in nodes)
        {
            if (geometries.Build(node) is { } geometry)
                return geometry;
        }

        string path = $"geometry/{entry.Property.Name.LocalName}";
        session.Context.Books.Lose(new Loss(BookAccount.Geometries, LossKind.Approximated, owner.Class.Name, path), owner.Id);
        return null;
    }

    /// <summary>Takes an entry as verbatim content; null when it has none.</summary>
    public ExtensionContent? Content(SchemaEntry? entry)
    {
        if (entry?.Verbatim is not { } payload)
            return null;
        entry.IsTaken = true;
        return new ExtensionContent(session.Encoding, $"{{{entry.Property.Name.Namespace}}}{entry.Property.Name.LocalName}", payload);
    }

    /// <summary>The point cloud of a pcl:PointCloud.</summary>
    public PointCloud ReadPointCloud(SchemaObject source, FeatureDraft owner)
    {
        AbstractGeometry? points = GeometryOf(source.Take("points"), owner);
        var cloud = new PointCloud(points is null ? [] : [.. points.Leaves().OfType<Point>().Select(point => point.Position)])
        {
            FileUri = source.TakeText("pointFile"),
            MediaType = source.Take<CodeValue>("mimeType"),
            FileCrs = source.TakeText("pointFileSrsName"),
        };
        return cloud with { Properties = PropertiesOf(source, owner) };
    }
}
