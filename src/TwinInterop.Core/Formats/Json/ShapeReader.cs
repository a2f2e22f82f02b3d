using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Json;

/// <summary>Reads the geometry of objects in the layout of <see cref="ShapeLayout"/>.</summary>
/// <remarks>What does not hold together throws a <see cref="FormatException"/>: it is then left out as a whole.</remarks>
internal sealed class ShapeReader
{
    private readonly Position[] _vertices;
    private readonly AbstractSurface[] _surfaces;

    /// <param name="tables">Holds the vertices and surfaces.</param>
    /// <param name="share">Gives a surface that equals one met before; null where surfaces stand once.</param>
    /// <exception cref="FormatException">It is not as our writer writes it.</exception>
    public ShapeReader(JsonElement tables, Func<AbstractSurface, AbstractSurface>? share = null)
    {
        double[] origin = [.. tables.Items(ShapeLayout.Origin).Select(Number)];
        if (origin.Length != 3)
            throw new FormatException("an origin that is not three numbers");
        _vertices = ReadVertices(tables.Items(ShapeLayout.Vertices), origin);
        _surfaces = [.. tables.Items(ShapeLayout.Surfaces).Select(ReadSurface)];
        ReadAppearances(tables);
        if (share is not null)
            _surfaces = [.. _surfaces.Select(share)];
    }

    /// <summary>The geometries of an object by level and role.</summary>
    /// <param name="owner">Has them as a member.</param>
    /// <exception cref="FormatException">It is not as our writer writes it.</exception>
    public ImmutableArray<LodGeometry> Read(JsonElement owner) =>
    [
        .. owner.Items(ShapeLayout.Geometry).Select(item => new LodGeometry(
            item.Text(ShapeLayout.Lod) ?? "",
            Enum.TryParse(item.Text(ShapeLayout.Role), ignoreCase: true, out GeometryRole role) ? role : GeometryRole.Body,
            ReadShape(item.Member(ShapeLayout.Shape)))),
    ];

    private void ReadAppearances(JsonElement tables)
    {
        try
        {
            AppearanceTable.Read(tables, _surfaces);
        }
        catch (Exception fault) when (fault is InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("appearances that are none", fault);
        }
    }

    private static Position[] ReadVertices(JsonElement[] numbers, double[] origin)
    {
        // Whole steps are added before the division, so that a position comes back as the same decimal fraction.
        double x = Math.Round(origin[0] * ShapeLayout.DegreeSteps);
        double y = Math.Round(origin[1] * ShapeLayout.DegreeSteps);
        double z = Math.Round(origin[2] * ShapeLayout.MetreSteps);
        var vertices = new Position[numbers.Length / 3];
        for (int i = 0; i < vertices.Length; i++)
        {
            JsonElement height = numbers[(3 * i) + 2];
            vertices[i] = new Position(
                (x + Number(numbers[3 * i])) / ShapeLayout.DegreeSteps,
                (y + Number(numbers[(3 * i) + 1])) / ShapeLayout.DegreeSteps,
                height.ValueKind == JsonValueKind.Null ? double.NaN : (z + Number(height)) / ShapeLayout.MetreSteps);
        }

        return vertices;
    }

    private AbstractSurface ReadSurface(JsonElement surface)
    {
        if (surface.ValueKind == JsonValueKind.Object)
            return ReadMesh(surface);
        JsonElement[] items = surface.Items();
        if (items.Length == 0 || items[0].ValueKind == JsonValueKind.Number)
            return new PolygonSurface(ReadRing(items));
        Ring[] rings = [.. items.Select(ring => ReadRing(ring.Items()))];
        return new PolygonSurface(rings[0], [.. rings[1..]]);
    }

    private TriangulatedSurface ReadMesh(JsonElement surface)
    {
        int[] corners = [.. surface.Items(ShapeLayout.Triangles).Select(Index)];
        int[] used = [.. corners.Distinct()];
        var places = used.Index().ToDictionary(item => item.Item, item => item.Index);
        return new TriangulatedSurface([.. used.Select(Vertex)], [.. corners.Select(corner => places[corner])]);
    }

    private Ring ReadRing(JsonElement[] ring)
    {
        var positions = ImmutableArray.CreateBuilder<Position>(ring.Length);
        foreach (JsonElement corner in ring)
            positions.Add(Vertex(Index(corner)));
        return new Ring(positions.MoveToImmutable());
    }

    private AbstractGeometry ReadShape(JsonElement shape)
    {
        if (shape.ValueKind == JsonValueKind.Number)
            return _surfaces.ElementAtOrDefault(Index(shape)) ?? throw new FormatException("a surface that is not there");
        string? type = shape.Text(ShapeLayout.Type);
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
        ? new OrientableSurface(only, shape.Member(ShapeLayout.Reversed).ValueKind == JsonValueKind.True)
        : throw new FormatException("an orientable surface without base");

    private Solid ReadSolid(JsonElement shape)
    {
        CompositeSurface[] shells =
            [.. shape.Items(ShapeLayout.Shells).Select(shell => new CompositeSurface(Cast<AbstractSurface>(shell.Items())))];
        return shells.Length > 0 ? new Solid(shells[0], [.. shells[1..]]) : throw new FormatException("a solid without shell");
    }

    private ImmutableArray<T> Members<T>(JsonElement shape)
        where T : AbstractGeometry => Cast<T>(shape.Items(ShapeLayout.Members));

    private ImmutableArray<T> Cast<T>(IEnumerable<JsonElement> shapes)
        where T : AbstractGeometry =>
        [.. shapes.Select(shape => ReadShape(shape) as T ?? throw new FormatException("a member of the wrong type"))];

    private ImmutableArray<Position> At(JsonElement shape) => [.. shape.Items(ShapeLayout.At).Select(corner => Vertex(Index(corner)))];

    private Position Vertex(int index) =>
        index >= 0 && index < _vertices.Length ? _vertices[index] : throw new FormatException("a vertex that is not there");

    private static int Index(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out int index) ? index : throw new FormatException("an index that is none");

    private static double Number(JsonElement number) => number.FiniteNumber("an ordinate");
}
