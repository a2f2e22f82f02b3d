using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Reads the member <c>model</c> of one feature.</summary>
/// <remarks>What does not hold together throws a <see cref="FormatException"/>: the model is then left out as a whole.</remarks>
internal sealed class ModelReader
{
    private readonly Position[] _vertices;
    private readonly AbstractSurface[] _surfaces;

    /// <param name="model">The member.</param>
    public ModelReader(JsonElement model)
    {
        double[] origin = [.. Items(model, ModelLayout.Origin).Select(Number)];
        if (origin.Length != 3)
            throw new FormatException("an origin that is not three numbers");
        _vertices = ReadVertices(Items(model, ModelLayout.Vertices), origin);
        _surfaces = [.. Items(model, ModelLayout.Surfaces).Select(ReadSurface)];
    }

    /// <summary>The geometries of the feature's object, or of a part.</summary>
    public ImmutableArray<LodGeometry> Geometry(JsonElement owner) =>
    [
        .. Items(owner, ModelLayout.Geometry).Select(item => new LodGeometry(
            Text(item, CityObjectMember.Lod) ?? "",
            Enum.TryParse(Text(item, CityObjectMember.Role), ignoreCase: true, out GeometryRole role) ? role : GeometryRole.Body,
            ReadShape(Member(item, ModelLayout.Shape)))),
    ];

    /// <summary>The parts of the feature's object, or of a part.</summary>
    public static IEnumerable<JsonElement> Parts(JsonElement owner) => Items(owner, ModelLayout.Parts);

    /// <summary>The id of a part.</summary>
    public static string IdOf(JsonElement part) => Text(part, "id") ?? throw new FormatException("a part without id");

    /// <summary>What our writer said about a part; null when there is nothing.</summary>
    public static JsonElement? DescriptionOf(JsonElement part) =>
        Member(part, Encoding.UTF8.GetString(CityObjectMember.Name)) is { ValueKind: JsonValueKind.Object } found ? found : null;

    /// <summary>The properties of a part, as JSON gives them.</summary>
    public static ImmutableArray<CityAttribute> PropertiesOf(JsonElement part)
    {
        if (part.ValueKind != JsonValueKind.Object || !part.TryGetProperty("properties", out JsonElement properties)
            || properties.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(properties.GetRawText()), JsonFaults.Options(1 << 16));
        reader.Read();
        return new PropertyParser(new FeatureNotes()).ReadMembers(ref reader);
    }

    private static Position[] ReadVertices(JsonElement[] numbers, double[] origin)
    {
        var vertices = new Position[numbers.Length / 3];
        for (int i = 0; i < vertices.Length; i++)
        {
            // Whole steps are added before the division, so that a position comes back as the same decimal fraction.
            JsonElement height = numbers[(3 * i) + 2];
            vertices[i] = new Position(
                Place(origin[0], Number(numbers[3 * i]), ModelLayout.DegreeSteps),
                Place(origin[1], Number(numbers[(3 * i) + 1]), ModelLayout.DegreeSteps),
                height.ValueKind == JsonValueKind.Null ? double.NaN : Place(origin[2], Number(height), ModelLayout.MetreSteps));
        }

        return vertices;
    }

    private static double Place(double origin, double steps, double perUnit) => (Math.Round(origin * perUnit) + steps) / perUnit;

    private AbstractSurface ReadSurface(JsonElement surface)
    {
        if (surface.ValueKind == JsonValueKind.Object)
            return ReadMesh(surface);

        JsonElement[] items = Items(surface);
        if (items.Length == 0 || items[0].ValueKind == JsonValueKind.Number)
            return new PolygonSurface(ReadRing(items));
        Ring[] rings = [.. items.Select(ring => ReadRing(Items(ring)))];
        return new PolygonSurface(rings[0], [.. rings[1..]]);
    }

    private TriangulatedSurface ReadMesh(JsonElement surface)
    {
        int[] corners = [.. Items(surface, ModelLayout.Triangles).Select(Index)];
        int[] used = [.. corners.Distinct()];
        var places = used.Index().ToDictionary(item => item.Item, item => item.Index);
        return new TriangulatedSurface([.. used.Select(Vertex)], [.. corners.Select(corner => places[corner])]);
    }

    private Ring ReadRing(IEnumerable<JsonElement> ring) => new([.. ring.Select(corner => Vertex(Index(corner)))]);

    private AbstractGeometry ReadShape(JsonElement shape)
    {
        if (shape.ValueKind == JsonValueKind.Number)
            return _surfaces.ElementAtOrDefault(Index(shape)) ?? throw new FormatException("a surface that is not there");

        string? type = Text(shape, ModelLayout.Type);
        return type switch
        {
            nameof(Point) => new Point(At(shape) is [var only] ? only : throw new FormatException("a point without position")),
            nameof(LineString) => new LineString(At(shape)),
            nameof(MultiPoint) => new MultiPoint(Members<Point>(shape)),
            nameof(CompositeCurve) => new CompositeCurve(Members<AbstractCurve>(shape)),
            nameof(MultiCurve) => new MultiCurve(Members<AbstractCurve>(shape)),
            nameof(OrientableSurface) => ReadOrientable(shape),
            nameof(CompositeSurface) => new CompositeSurface(Members<AbstractSurface>(shape)),
            nameof(MultiSurface) => new MultiSurface(Members<AbstractSurface>(shape)),
            nameof(Solid) => ReadSolid(shape),
            nameof(CompositeSolid) => new CompositeSolid(Members<AbstractSolid>(shape)),
            nameof(MultiSolid) => new MultiSolid(Members<AbstractSolid>(shape)),
            nameof(GeometryCollection) => new GeometryCollection(Members<AbstractGeometry>(shape)),
            _ => throw new FormatException($"a shape of type \"{type}\""),
        };
    }

    private OrientableSurface ReadOrientable(JsonElement shape) => Members<AbstractSurface>(shape) is [var only]
        ? new OrientableSurface(only, Member(shape, ModelLayout.Reversed).ValueKind == JsonValueKind.True)
        : throw new FormatException("an orientable surface without base");

    private Solid ReadSolid(JsonElement shape)
    {
        CompositeSurface[] shells =
            [.. Items(shape, ModelLayout.Shells).Select(shell => new CompositeSurface(Cast<AbstractSurface>(Items(shell))))];
        return shells.Length > 0 ? new Solid(shells[0], [.. shells[1..]]) : throw new FormatException("a solid without shell");
    }

    private ImmutableArray<T> Members<T>(JsonElement shape)
        where T : AbstractGeometry => Cast<T>(Items(shape, ModelLayout.Members));

    private ImmutableArray<T> Cast<T>(IEnumerable<JsonElement> shapes)
        where T : AbstractGeometry =>
        [.. shapes.Select(shape => ReadShape(shape) as T ?? throw new FormatException("a member of the wrong type"))];

    private ImmutableArray<Position> At(JsonElement shape) => [.. Items(shape, ModelLayout.At).Select(corner => Vertex(Index(corner)))];

    private Position Vertex(int index) =>
        index >= 0 && index < _vertices.Length ? _vertices[index] : throw new FormatException("a vertex that is not there");

    private static int Index(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out int index) ? index : throw new FormatException("an index that is none");

    private static double Number(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out double value) && double.IsFinite(value)
            ? value
            : throw new FormatException("an ordinate that is no number");

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement found) ? found : default;

    private static JsonElement[] Items(JsonElement owner, string name) => Items(Member(owner, name));

    private static JsonElement[] Items(JsonElement list) => list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static string? Text(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
