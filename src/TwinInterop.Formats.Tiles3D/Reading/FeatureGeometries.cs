using System.Collections.Immutable;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Makes the geometries of the features of one content; bodies that consist of surfaces of their parts share these with them.</summary>
/// <param name="shapes">What the content shows of each feature.</param>
internal sealed class FeatureGeometries(Dictionary<(int Table, int Row), (FeatureShape Shape, ReadFeature? Feature)> shapes)
{
    /// <summary>The features with their geometries.</summary>
    public List<ReadFeature> Complete()
    {
        var rows = new Dictionary<string, (ReadFeature Feature, List<AbstractSurface> Bounding)>(StringComparer.Ordinal);
        foreach ((FeatureShape _, ReadFeature? feature) in shapes.Values)
            rows.TryAdd(feature!.Key, (feature, [])); // every row has one
        foreach ((FeatureShape shape, ReadFeature? feature) in shapes.Values)
        {
            if (feature!.Bounds == 0 || Above(feature, rows) is not { } bounding)
                continue;
            IEnumerable<AbstractSurface> shared = feature.BoundingFaces is { } faces
                ? shape.Surfaces.Where((_, i) => i < shape.Faces.Count && faces.Contains(shape.Faces[i]))
                : shape.Surfaces;
            bounding.AddRange(feature.Bounds > 0 ? shared : shared.Select(surface => new OrientableSurface(surface, true)));
        }

        return [.. shapes.Values.Select(item => WithShape(item.Feature!, item.Shape, rows[item.Feature!.Key].Bounding))];
    }

    /// <summary>A feature with what is shown of it.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="shape">What is shown.</param>
    /// <param name="bounding">Surfaces of parts that bound it.</param>
    public static ReadFeature WithShape(ReadFeature feature, FeatureShape shape, List<AbstractSurface> bounding)
    {
        var geometries = ImmutableArray.CreateBuilder<LodGeometry>();
        string lod = feature.Lod ?? "";
        List<(GeometryRole Role, string Type)> forms = feature.Shape is { } text ? ShapeForms.Parse(text) : [];
        List<AbstractSurface> surfaces = [.. shape.Surfaces, .. bounding];
        bool isCollection = forms.Exists(form => form.Type == nameof(GeometryCollection));
        if (isCollection && surfaces.Count + shape.Lines.Count + shape.Points.Count + shape.Copies.Count > 0)
        {
            geometries.Add(new LodGeometry(lod, forms[0].Role, new GeometryCollection([.. surfaces, .. shape.Lines, .. shape.Points, .. shape.Copies])));
        }
        else
        {
            AddIf(surfaces.Count > 0, "Surface Solid Implicit", () => SurfaceGeometry(surfaces, forms));
            AddIf(shape.Copies.Count > 0, "Implicit", () => shape.Copies is [var one] ? one : new GeometryCollection([.. shape.Copies]));
            AddIf(shape.Lines.Count > 0, "Curve LineString", () => Curves(shape.Lines, forms));
            AddIf(shape.Points.Count > 0, "Point", () => Points(shape.Points, forms));
        }

        return feature with
        {
            Object = feature.Object with
            {
                Geometry = geometries.ToImmutable(),
                PointCloud = shape.Cloud.Count > 0 ? new PointCloud([.. shape.Cloud]) : null,
            },
        };

        void AddIf(bool isThere, string kinds, Func<AbstractGeometry> make)
        {
            if (!isThere)
                return;
            string[] wanted = kinds.Split(' ');
            GeometryRole role = forms.Find(form => wanted.Any(kind => form.Type.Contains(kind, StringComparison.Ordinal))).Role;
            geometries.Add(new LodGeometry(lod, role, make()));
        }
    }

    /// <summary>All of a shape as one geometry; null where there is nothing.</summary>
    public static AbstractGeometry? GeometryOf(FeatureShape shape)
    {
        AbstractGeometry[] members =
        [
            .. shape.Surfaces.Count > 0 ? [SurfaceGeometry(shape.Surfaces, [])] : Array.Empty<AbstractGeometry>(),
            .. shape.Lines.Count > 0 ? [Curves(shape.Lines, [])] : Array.Empty<AbstractGeometry>(),
            .. shape.Points.Count > 0 ? [Points(shape.Points, [])] : Array.Empty<AbstractGeometry>(),
        ];
        return members.Length switch { 0 => null, 1 => members[0], _ => new GeometryCollection([.. members]) };
    }

    private static List<AbstractSurface>? Above(ReadFeature feature, Dictionary<string, (ReadFeature Feature, List<AbstractSurface> Bounding)> rows)
    {
        ReadFeature at = feature;
        for (int level = 0; level < Math.Abs(feature.Bounds); level++)
        {
            if (at.ParentKey is not { } key || !rows.TryGetValue(key, out (ReadFeature Feature, List<AbstractSurface> Bounding) parent))
                return null;
            at = parent.Feature;
        }

        return rows[at.Key].Bounding;
    }

    private static AbstractGeometry SurfaceGeometry(List<AbstractSurface> surfaces, List<(GeometryRole Role, string Type)> forms)
    {
        string type = forms.Select(form => form.Type).FirstOrDefault(type => type.Contains("Solid", StringComparison.Ordinal))
            ?? forms.Select(form => form.Type).FirstOrDefault(type => type.Contains("Surface", StringComparison.Ordinal))
            ?? nameof(MultiSurface);
        return type switch
        {
            nameof(Solid) => new Solid(new CompositeSurface([.. surfaces])),
            nameof(CompositeSolid) => new CompositeSolid([new Solid(new CompositeSurface([.. surfaces]))]),
            nameof(MultiSolid) => new MultiSolid([new Solid(new CompositeSurface([.. surfaces]))]),
            nameof(CompositeSurface) => new CompositeSurface([.. surfaces]),
            nameof(PolygonSurface) or nameof(TriangulatedSurface) or nameof(OrientableSurface) when surfaces.Count == 1 => surfaces[0],
            _ => new MultiSurface([.. surfaces]),
        };
    }

    private static AbstractGeometry Curves(List<LineString> lines, List<(GeometryRole Role, string Type)> forms)
    {
        bool isOne = forms.Exists(form => form.Type is nameof(LineString) or nameof(CompositeCurve));
        return isOne && lines.Count == 1 ? lines[0]
            : isOne ? new CompositeCurve([.. lines])
            : new MultiCurve([.. lines]);
    }

    private static AbstractGeometry Points(List<Point> points, List<(GeometryRole Role, string Type)> forms) =>
        points.Count == 1 && forms.Exists(form => form.Type == nameof(Point)) ? points[0] : new MultiPoint([.. points]);
}
