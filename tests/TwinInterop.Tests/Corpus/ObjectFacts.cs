using TwinInterop.Appearance;
using TwinInterop.Geometry;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Geometry.Rings;
using TwinInterop.Model;

namespace TwinInterop.Tests.Corpus;

/// <summary>What is compared of one object: facts of one account of the books each.</summary>
/// <param name="Key">The id of the source, or the place below the parent where the source gave none.</param>
/// <param name="Object">The object.</param>
/// <param name="Metres">Metres in one unit of its first two ordinates.</param>
internal sealed record ObjectFacts(string Key, CityObject Object, MetresPerDegree Metres)
{
    /// <summary>Every object of a dataset by its key.</summary>
    /// <param name="objects">The top-level objects.</param>
    /// <param name="isGeographic">Whether ordinates are degrees.</param>
    public static Dictionary<string, ObjectFacts> Of(IEnumerable<CityObject> objects, bool isGeographic)
    {
        var facts = new Dictionary<string, ObjectFacts>(StringComparer.Ordinal);
        foreach (CityObject cityObject in objects)
            Add(facts, cityObject, "", isGeographic);
        return facts;
    }

    /// <summary>Names and values of attributes, dates, addresses and references, by what a loss calls them.</summary>
    public IEnumerable<(string Path, string Value)> Attributes()
    {
        foreach (CityAttribute attribute in Object.Attributes)
        {
            foreach ((string path, string value) in ValuesOf(attribute, "attributes"))
                yield return (path, value);
        }

        foreach (Address address in Object.Addresses)
            yield return ("addresses", (address with { Location = null, Id = null }).ToString());
        foreach (ExternalReference reference in Object.ExternalReferences)
            yield return ("externalReferences", reference.ToString());
        if (Object.Lifespan != Lifespan.Unknown)
            yield return ("lifespan", Object.Lifespan.ToString());
    }

    /// <summary>Area in square metres, length in metres and number of points, by level and role.</summary>
    public IReadOnlyDictionary<string, (double Area, double Length, int Points)> Geometries() => Object.Geometry
        .GroupBy(PathOf, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.SelectMany(item => item.Geometry.Leaves().SelectMany(Placed)).Aggregate(
                (Area: 0.0, Length: 0.0, Points: 0),
                (sum, leaf) => (sum.Area + AreaOf(leaf), sum.Length + LengthOf(leaf), sum.Points + (leaf is Point ? 1 : 0))),
            StringComparer.Ordinal);

    /// <summary>The length of all edges of the surfaces of a level and role, in metres.</summary>
    public double PerimeterOf(string path) => Object.Geometry
        .Where(item => PathOf(item) == path)
        .SelectMany(item => item.Geometry.Leaves().SelectMany(Placed))
        .SelectMany(leaf => leaf.Runs())
        .Sum(run => LengthOf(new LineString([.. run.ToArray(), .. run.Length > 0 ? run.ToArray()[..1] : []])));

    /// <summary>How many textures and materials lie on the surfaces of the object.</summary>
    public (int Textures, int Materials) Appearances()
    {
        SurfaceAppearance[] all =
        [
            .. Object.Geometry
                .SelectMany(item => item.Geometry.Surfaces())
                .Distinct<AbstractSurface>(ReferenceEqualityComparer.Instance)
                .SelectMany(surface => surface.Appearances),
        ];
        return (all.Count(appearance => appearance.Data is Texture), all.Count(appearance => appearance.Data is Material));
    }

    private static string PathOf(LodGeometry item) => $"geometry/lod{item.Lod}{(item.Role == GeometryRole.Body ? "" : $"/{item.Role}")}";

    private static void Add(Dictionary<string, ObjectFacts> facts, CityObject cityObject, string parent, bool isGeographic)
    {
        string name = cityObject.HasGeneratedId ? $"{parent}/{cityObject.Class}" : cityObject.Source.LocalId;
        string key = name;
        for (int i = 2; facts.ContainsKey(key); i++)
            key = $"{name}#{i}";
        MetresPerDegree metres = isGeographic && FirstPosition(cityObject) is { } place ? MetresPerDegree.At(place.Y) : MetresPerDegree.None;
        facts.Add(key, new ObjectFacts(key, cityObject, metres));
        foreach (CityObject part in cityObject.Parts)
            Add(facts, part, cityObject.Source.LocalId, isGeographic);
    }

    private static Position? FirstPosition(CityObject cityObject)
    {
        foreach (LodGeometry item in cityObject.Geometry)
        {
            foreach (AbstractGeometry leaf in item.Geometry.Leaves())
            {
                foreach (ReadOnlyMemory<Position> run in leaf.Runs())
                {
                    if (run.Length > 0)
                        return run.Span[0];
                }
            }
        }

        return null;
    }

    private static IEnumerable<(string Path, string Value)> ValuesOf(CityAttribute attribute, string parent)
    {
        string path = $"{parent}/{attribute.Name}";
        AttributeValue[] items = attribute.Value is ListValue list ? [.. list.Items] : [attribute.Value];
        string mark = attribute.IsGeneric ? "generic " : "";
        foreach (AttributeValue item in items)
        {
            if (item is not NestedValue nested)
            {
                yield return (path, mark + item);
                continue;
            }

            yield return (path, $"{mark}{nested.TypeName} {(nested.IsSet ? "set" : "")}");
            foreach (CityAttribute member in nested.Members)
            {
                foreach ((string Path, string Value) fact in ValuesOf(member, path))
                    yield return fact;
            }
        }
    }

    /// <summary>An instance as its shape, one square unit of which counts as one.</summary>
    private static IEnumerable<AbstractGeometry> Placed(AbstractGeometry leaf) =>
        leaf is ImplicitGeometry { Shape.Geometry: { } shape } ? shape.Leaves().SelectMany(Placed) : [leaf];

    private double AreaOf(AbstractGeometry leaf) => leaf switch
    {
        PolygonSurface polygon => NewellNormal.AreaOf(polygon with
        {
            Exterior = new Ring(InMetres(polygon.Exterior.Positions)),
            Holes = [.. polygon.Holes.Select(hole => new Ring(InMetres(hole.Positions)))],
        }),
        TriangulatedSurface mesh => Enumerable.Range(0, mesh.Triangles.Length / 3).Sum(i => NewellNormal.Of(InMetres(
        [
            mesh.Vertices[mesh.Triangles[3 * i]], mesh.Vertices[mesh.Triangles[(3 * i) + 1]], mesh.Vertices[mesh.Triangles[(3 * i) + 2]],
        ]).AsSpan()).Area),
        _ => 0,
    };

    private double LengthOf(AbstractGeometry leaf)
    {
        if (leaf is not LineString line)
            return 0;

        Position[] positions = [.. InMetres(line.Positions)];
        return positions.Zip(positions.Skip(1)).Sum(pair => Math.Sqrt(
            Square(pair.First.X - pair.Second.X) + Square(pair.First.Y - pair.Second.Y)
            + (pair.First.HasHeight ? Square(pair.First.Z - pair.Second.Z) : 0)));
    }

    private static double Square(double number) => number * number;

    private System.Collections.Immutable.ImmutableArray<Position> InMetres(System.Collections.Immutable.ImmutableArray<Position> positions) =>
        [.. positions.Select(position => position with { X = position.X * Metres.Longitude, Y = position.Y * Metres.Latitude })];
}
