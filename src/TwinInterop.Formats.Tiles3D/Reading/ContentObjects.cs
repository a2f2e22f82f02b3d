using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Makes objects of one content: its features with their shapes, without their parts.</summary>
/// <param name="features">Its features.</param>
/// <param name="model">What it holds.</param>
/// <param name="reference">Where it is.</param>
/// <param name="frame">Places positions.</param>
/// <param name="context">Takes findings.</param>
internal sealed class ContentObjects(
    ContentFeatures features, ContentModel model, ContentReference reference, DatasetFrame frame, ConversionContext context)
{
    private readonly Looks _looks = new();
    private readonly Dictionary<(int Table, int Row), (FeatureShape Shape, ReadFeature? Feature)> _shapes = [];
    private readonly Dictionary<(int Shape, string Class), SharedShape> _shared = [];

    /// <summary>The objects, row by row; last what no row owns.</summary>
    public List<ReadFeature> Read()
    {
        for (int table = 0; table < features.TableCount; table++)
        {
            for (int row = 0; row < features.Keys(table).Length; row++)
                _shapes.Add((table, row), (new FeatureShape(), features.Read(table, row, context)));
        }

        (FeatureShape Shape, ReadFeature? Feature) rest = (new FeatureShape(), null);
        AddParts(rest);
        foreach (ContentPoints points in model.Points)
            AddPoints(points, rest);
        List<ReadFeature> made = new FeatureGeometries(_shapes).Complete();
        if (HasAnything(rest.Shape))
            made.Add(FeatureGeometries.WithShape(features.Rest(), rest.Shape, []));
        return WithMetadata(made);
    }

    private static bool HasAnything(FeatureShape shape) =>
        shape.Surfaces.Count + shape.Lines.Count + shape.Points.Count + shape.Copies.Count + shape.Cloud.Count > 0;

    private void AddParts((FeatureShape Shape, ReadFeature? Feature) rest)
    {
        ContentCopy? before = null;
        foreach (ContentPart part in model.Parts)
        {
            if (part.Copy is { } copy)
            {
                if (!ReferenceEquals(copy, before))
                    AddCopy(part, copy, rest);
                before = copy;
                continue;
            }

            Vector3D[] places = DatasetFrame.Transform(part.Primitive.Positions, part.Transform);
            Position[] positions = frame.Place(places);
            if (Array.Exists(positions, position => !double.IsFinite(position.X) || !double.IsFinite(position.Y) || !double.IsFinite(position.Z)))
            {
                context.Report(Tiles3DDiagnostics.NotPlaced, reference.Path);
                context.LoseUnread(BookAccount.Geometries, "CityModel", reference.Path, "geometry/positions");
                continue;
            }

            new PartSurfaces(part, places, positions, _looks).Add(number => Find(part.Table, number, rest));
        }
    }

    private (FeatureShape Shape, ReadFeature? Feature) Find(int table, uint? number, (FeatureShape Shape, ReadFeature? Feature) rest) =>
        features.Locate(table, number) is { } place ? _shapes[place] : rest;

    private void AddCopy(ContentPart part, ContentCopy copy, (FeatureShape Shape, ReadFeature? Feature) rest)
    {
        (FeatureShape shape, ReadFeature? feature) = Find(part.Table, part.Feature, rest);
        string ownClass = feature is { IsOwn: true } ? feature.Object.Class.Name : "";
        if (!_shared.TryGetValue((copy.Shape, ownClass), out SharedShape? shared))
            _shared.Add((copy.Shape, ownClass), shared = ShapeOf(copy, feature));
        if (shared.Geometry is not null)
            shape.Copies.Add(frame.Copy(copy.Frame, shared));
    }

    private SharedShape ShapeOf(ContentCopy copy, ReadFeature? feature)
    {
        var shape = new FeatureShape();
        foreach (ContentPart part in model.Parts.Where(part => ReferenceEquals(part.Copy, copy)))
        {
            Vector3D[] places = DatasetFrame.Transform(part.Primitive.Positions, part.Transform);
            new PartSurfaces(part with { Features = [], Feature = null }, places, DatasetFrame.Plain(places), _looks).Add(_ => (shape, feature));
        }

        return new SharedShape(FeatureGeometries.GeometryOf(shape));
    }

    private void AddPoints(ContentPoints points, (FeatureShape Shape, ReadFeature? Feature) rest)
    {
        Position[] positions = frame.Place(points.Places);
        for (int i = 0; i < positions.Length; i++)
            Find(points.Table, i < points.Features.Length ? points.Features[i] : null, rest).Shape.Cloud.Add(positions[i]);
    }

    /// <summary>What is said of a content with one feature is said of that feature; otherwise it has no place in the model.</summary>
    private List<ReadFeature> WithMetadata(List<ReadFeature> made)
    {
        if (reference.Metadata.IsEmpty)
            return made;
        if (made.Count == 1)
        {
            ReadFeature only = made[0];
            return [only with { Object = only.Object with { Attributes = only.Object.Attributes.AddRange(reference.Metadata) } }];
        }

        long values = reference.Metadata.Sum(attribute => Tally.ValuesOf(attribute.Value));
        context.Report(Tiles3DDiagnostics.UnreadMetadata, reference.From, "tiles, contents and groups with several features", values);
        context.LoseUnread(BookAccount.Attributes, "CityModel", reference.Path, "attributes/tile", values);
        return made;
    }
}
