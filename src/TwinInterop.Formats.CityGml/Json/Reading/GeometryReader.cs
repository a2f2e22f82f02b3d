using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Reads geometry objects.</summary>
/// <param name="vertices">What the boundaries refer to.</param>
/// <param name="appearance">What materials and textures refer to.</param>
/// <param name="context">Takes the findings.</param>
internal sealed class GeometryReader(VertexSource vertices, AppearanceTable appearance, ConversionContext context)
{
    private readonly NestedIndices _tape = new();
    private readonly SurfaceAppearanceReader _appearances = new(appearance, context);

    /// <summary>The vertices that boundaries refer to.</summary>
    public VertexSource Vertices => vertices;

    /// <summary>How deep the arrays of a type are nested; 0 when the type is unknown or an instance.</summary>
    public static int DepthOf(string type) => type switch
    {
        "MultiPoint" => 1,
        "MultiLineString" => 2,
        "MultiSurface" or "CompositeSurface" => 3,
        "Solid" => 4,
        "MultiSolid" or "CompositeSolid" => 5,
        _ => 0,
    };

    /// <summary>Reads a geometry that is no instance.</summary>
    /// <param name="members">The geometry object.</param>
    /// <param name="utf8">The text that the members stand in.</param>
    /// <param name="location">Where it stands, as a JSON pointer.</param>
    /// <returns>Null when it cannot be read, which is reported.</returns>
    public ParsedGeometry? Read(GeometryMembers members, ReadOnlySpan<byte> utf8, string location)
    {
        int depth = DepthOf(members.Type);
        if (depth == 0)
            return Refuse(location, "a type of geometry", $"'{members.Type}'");
        Boundaries? boundaries = Load(utf8[members.Boundaries]) ? Boundaries.Read(_tape, depth) : null;
        if (boundaries is null || (depth > 2 && boundaries.RingsOfSurface.Contains(0)))
            return Refuse(location, $"boundaries of a {members.Type}, nested {depth} deep", "others");
        if (!HasVertices(boundaries))
        {
            context.Report(CityJsonDiagnostics.VertexOutOfRange, location, vertices.Count - 1);
            return null;
        }

        var values = new SurfaceValues(boundaries, depth);
        ImmutableArray<AbstractGeometry> leaves = depth switch
        {
            1 => [.. PositionsOf(boundaries, 0).Select(position => new Point(position))],
            2 => [.. Enumerable.Range(0, boundaries.Runs.Count).Select(run => new LineString(PositionsOf(boundaries, run)))],
            _ => Polygons(boundaries, _appearances.Read(members, utf8, values, location)),
        };
        var parsed = new ParsedGeometry(members.Lod, Assemble(members.Type, boundaries, leaves), leaves);
        ReadOnlySpan<byte> semantics = utf8[members.Semantics];
        return semantics.IsEmpty ? parsed : WithSemantics(parsed, semantics, values, location);
    }

    private ImmutableArray<AbstractGeometry> Polygons(Boundaries boundaries, ImmutableArray<SurfaceAppearance>[] appearances)
    {
        var polygons = ImmutableArray.CreateBuilder<AbstractGeometry>(boundaries.RingsOfSurface.Count);
        int at = 0;
        foreach (int rings in boundaries.RingsOfSurface)
        {
            var exterior = new Ring(PositionsOf(boundaries, at));
            ImmutableArray<Ring> holes = rings == 1
                ? []
                : [.. Enumerable.Range(at + 1, rings - 1).Select(run => new Ring(PositionsOf(boundaries, run)))];
            polygons.Add(new PolygonSurface(exterior, holes) { Appearances = appearances[polygons.Count] });
            at += rings;
        }

        return polygons.MoveToImmutable();
    }

    private bool HasVertices(Boundaries boundaries)
    {
        for (int run = 0; run < boundaries.Runs.Count; run++)
        {
            foreach (int index in boundaries.IndicesOf(run))
            {
                if (!vertices.Has(index))
                    return false;
            }
        }

        return true;
    }

    private ImmutableArray<Position> PositionsOf(Boundaries boundaries, int run)
    {
        ReadOnlySpan<int> indices = boundaries.IndicesOf(run);
        var positions = new Position[indices.Length];
        for (int i = 0; i < positions.Length; i++)
            positions[i] = vertices[indices[i]];
        return ImmutableCollectionsMarshal.AsImmutableArray(positions);
    }

    private static AbstractGeometry Assemble(string type, Boundaries boundaries, ImmutableArray<AbstractGeometry> leaves)
    {
        switch (type)
        {
            case "MultiPoint":
                return new MultiPoint([.. leaves.Cast<Point>()]);
            case "MultiLineString":
                return new MultiCurve([.. leaves.Cast<AbstractCurve>()]);
            case "MultiSurface":
                return new MultiSurface([.. leaves.Cast<AbstractSurface>()]);
            case "CompositeSurface":
                return new CompositeSurface([.. leaves.Cast<AbstractSurface>()]);
        }

        int surface = 0;
        var shells = new List<CompositeSurface>();
        foreach (int count in boundaries.SurfacesOfShell)
        {
            var members = new AbstractSurface[count];
            for (int i = 0; i < count; i++)
                members[i] = (AbstractSurface)leaves[surface + i];
            shells.Add(new CompositeSurface(ImmutableCollectionsMarshal.AsImmutableArray(members)));
            surface += count;
        }

        int shell = 0;
        var solids = ImmutableArray.CreateBuilder<AbstractSolid>();
        foreach (int count in boundaries.ShellsOfSolid)
        {
            List<CompositeSurface> ofSolid = shells.GetRange(shell, count);
            solids.Add(count == 0
                ? new Solid(new CompositeSurface([]))
                : new Solid(ofSolid[0], [.. ofSolid.Skip(1)]));
            shell += count;
        }

        return type switch
        {
            "Solid" => solids[0],
            "MultiSolid" => new MultiSolid(solids.DrainToImmutable()),
            _ => new CompositeSolid(solids.DrainToImmutable()),
        };
    }

    private ParsedGeometry WithSemantics(ParsedGeometry parsed, ReadOnlySpan<byte> semantics, SurfaceValues values, string location)
    {
        var reader = new Utf8JsonReader(semantics, new JsonReaderOptions { MaxDepth = 0x1000 });
        reader.Read();
        ImmutableArray<NestedValue>? objects = null;
        bool hasValues = false;
        while (reader.TokenType != JsonTokenType.Null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isSurfaces = reader.ValueTextEquals("surfaces"u8);
            bool isValues = reader.ValueTextEquals("values"u8);
            reader.Read();
            if (isSurfaces && PlainJson.Read(ref reader) is ListValue list)
                objects = [.. list.Items.Select(item => item as NestedValue ?? new NestedValue([]))];
            else if (isValues && (hasValues = true))
                _tape.Load(ref reader);
            else
                reader.Skip();
        }

        if (objects is null || !hasValues)
        {
            context.Report(CityJsonDiagnostics.InvalidSemantics, location + "/semantics", "surfaces and values", "not both");
            return parsed;
        }

        int?[] indices = values.ReadIndices(_tape, objects.Value.Length, out bool isWhole);
        if (!isWhole)
        {
            context.Report(
                CityJsonDiagnostics.InvalidSemantics, location + "/semantics/values",
                "values nested as the boundaries, from 0 to the last surface", "others in some places");
        }

        return parsed with { SemanticObjects = objects.Value, SemanticValues = [.. indices] };
    }

    private bool Load(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return false;
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        _tape.Load(ref reader);
        return true;
    }

    private ParsedGeometry? Refuse(string location, string expected, string found)
    {
        context.Report(CityJsonDiagnostics.InvalidGeometry, location, expected, found);
        return null;
    }
}
