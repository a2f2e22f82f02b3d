using System.Globalization;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Containers;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Conformance.Reports.Bcf;

/// <summary>A model that issues are about: where its objects are, and when it was written.</summary>
internal sealed class BcfModel : IDisposable
{
    // Looking at the first objects of an issue is enough to find the place; shapes cost time.
    private const int BoxesMade = 1_000;

    private readonly IfcModel _model;
    private readonly IfcGeometry _geometry;
    private readonly Dictionary<string, IfcEntity> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundingBox> _boxes = new(StringComparer.Ordinal);

    private BcfModel(IfcModel model)
    {
        _model = model;
        _geometry = new IfcGeometry(model, new GeometryOptions { CutsOpenings = false });
        foreach (IfcEntity product in model.OfType(IfcClass.IfcObjectDefinition))
        {
            if (product.Text("GlobalId") is { } id)
                _objects.TryAdd(id, product);
        }
    }

    /// <summary>The GlobalId of the project; null where there is none of 22 characters.</summary>
    public string? ProjectId => _model.OfType(IfcClass.IfcProject).Select(project => project.Text("GlobalId")).FirstOrDefault(BcfGuid.IsGlobalId);

    /// <summary>When the file says that it was written, in UTC; null where it does not.</summary>
    public DateTimeOffset? Written => DateTimeOffset.TryParse(
        _model.File.Header.TimeStamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset written)
        ? written
        : null;

    /// <summary>Opens the model of a report.</summary>
    /// <returns>Null when it cannot be read any more.</returns>
    public static BcfModel? Open(string path)
    {
        try
        {
            return new BcfModel(new IfcContainer(new ContainerLimits(), new DiagnosticLog(1)).Open(DatasetSource.FromFile(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDatasetException or ArgumentException)
        {
            return null; // The report stands without views.
        }
    }

    /// <summary>The box around objects, in the model's coordinates and metres; empty where they have no shape.</summary>
    /// <param name="ids">Their GlobalIds.</param>
    public BoundingBox BoxOf(IEnumerable<string> ids)
    {
        BoundingBox box = BoundingBox.Empty;
        foreach (string id in ids)
            box = box.Add(BoxOf(id));
        return box;
    }

    private BoundingBox BoxOf(string id)
    {
        if (_boxes.TryGetValue(id, out BoundingBox known))
            return known;
        if (_boxes.Count >= BoxesMade || !_objects.TryGetValue(id, out IfcEntity entity))
            return BoundingBox.Empty;
        BoundingBox box = BoundingBox.Empty;
        if (entity.Is(IfcClass.IfcProduct))
            box = ShapeOf(entity);
        // A type is shown by its first occurrence.
        else if (entity.ReferredBy(IfcClass.IfcRelDefinesByType, "RelatingType").FirstOrDefault() is { Exists: true } relation)
            box = relation.References("RelatedObjects").FirstOrDefault() is { Exists: true } first && first.Is(IfcClass.IfcProduct) ? ShapeOf(first) : box;
        return _boxes[id] = box;
    }

    private BoundingBox ShapeOf(IfcEntity entity)
    {
        BoundingBox box = BoundingBox.Empty;
        ProductGeometry shape = _geometry.Shape(entity);
        foreach (PolygonMesh mesh in shape.Meshes())
        {
            foreach (Vector3D vertex in mesh.Vertices)
            {
                Vector3D at = shape.Placement.Apply(vertex);
                if (double.IsFinite(at.X) && double.IsFinite(at.Y) && double.IsFinite(at.Z))
                    box = box.Add(new Position(at.X, at.Y, at.Z));
            }
        }

        return box;
    }

    public void Dispose() => _model.Dispose();
}
