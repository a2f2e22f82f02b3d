using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Reads the geometries of one city object, and the boundary surfaces in their semantics.</summary>
/// <param name="geometries">Reads geometry objects.</param>
/// <param name="templates">What instances refer to.</param>
/// <param name="context">Takes the findings and the books.</param>
internal sealed class ObjectGeometryReader(GeometryReader geometries, TemplateTable templates, ConversionContext context)
{
    /// <summary>The noted role of a geometry that is made of the boundary surfaces alone.</summary>
    public const string BoundaryRole = "Boundary";

    /// <summary>Adds geometries and boundary surfaces to an object.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="type">Its type as written.</param>
    /// <param name="notes">What our writer noted.</param>
    /// <param name="sources">Its geometry objects; null for what is none.</param>
    /// <param name="utf8">The text that they stand in.</param>
    /// <param name="build">Makes the object of a boundary surface, given the id of its owner.</param>
    public CityObject Read(
        CityObject cityObject,
        string type,
        ModelNotes notes,
        List<GeometryMembers?> sources,
        ReadOnlySpan<byte> utf8,
        Func<SemanticPart, string, CityObject> build)
    {
        if (sources.Count == 0)
            return cityObject;
        string id = cityObject.Source.LocalId;
        var kept = ImmutableArray.CreateBuilder<LodGeometry>();
        var semantics = new SemanticParts(id, context);
        for (int index = 0; index < sources.Count; index++)
        {
            string location = $"/CityObjects/{id}/geometry/{index}";
            ParsedGeometry? parsed = sources[index] is { } members ? ReadOne(members, utf8, cityObject, location) : null;
            if (parsed is null)
            {
                if (sources[index] is null)
                    context.Report(CityJsonDiagnostics.InvalidGeometry, location, "an object", "something else");
                context.LoseUnread(BookAccount.Geometries, cityObject.Class.Name, id, "geometry");
                continue;
            }

            (string lod, GeometryRole? role) = PlaceOf(parsed, type, index < notes.Geometry.Length ? notes.Geometry[index] : null);
            semantics.Add(parsed, lod, index);
            if (role is { } stated)
                kept.Add(new LodGeometry(lod, stated, TerrainOf(type, parsed)));
        }

        return cityObject with
        {
            Geometry = kept.DrainToImmutable(),
            Parts = [.. semantics.Roots.Select(part => build(part, id))],
        };
    }

    private ParsedGeometry? ReadOne(GeometryMembers members, ReadOnlySpan<byte> utf8, CityObject cityObject, string location)
    {
        foreach (string unknown in members.Unknown)
        {
            context.Report(CityJsonDiagnostics.InvalidMember, $"{location}/{unknown}", "a member of a geometry", "another");
            context.LoseUnread(BookAccount.Extensions, cityObject.Class.Name, cityObject.Source.LocalId, $"geometry/{unknown}");
        }

        return members.Type == "GeometryInstance" ? ReadInstance(members, utf8, location) : geometries.Read(members, utf8, location);
    }

    private ParsedGeometry? ReadInstance(GeometryMembers members, ReadOnlySpan<byte> utf8, string location)
    {
        if (templates.Find(members.Template) is not { } template)
        {
            context.Report(
                CityJsonDiagnostics.InvalidGeometry, location, $"a template from 0 to {templates.Count - 1} that can be read", members.Template);
            return null;
        }

        var tape = new NestedIndices();
        ReadOnlySpan<byte> boundaries = utf8[members.Boundaries];
        var reader = new Utf8JsonReader(boundaries.IsEmpty ? "[]"u8 : boundaries);
        reader.Read();
        tape.Load(ref reader);
        if (Boundaries.Read(tape, 1) is not { Runs: [{ Count: 1 }] } single || members.Matrix is not { Length: 16 } matrix)
        {
            context.Report(CityJsonDiagnostics.InvalidGeometry, location, "one vertex and a matrix of 16 numbers", "others");
            return null;
        }

        int vertex = single.IndicesOf(0)[0];
        if (!geometries.Vertices.Has(vertex))
        {
            context.Report(CityJsonDiagnostics.VertexOutOfRange, location, geometries.Vertices.Count - 1);
            return null;
        }

        if (geometries.Vertices.IsNorthFirst)
            matrix = [.. matrix[4..8], .. matrix[..4], .. matrix[8..]];
        var instance = new ImplicitGeometry(geometries.Vertices[vertex], new Transform3D([.. matrix]), template.Shape);
        return new ParsedGeometry(template.Lod, instance, []);
    }

    /// <summary>The level and role of a geometry; no role when the boundary surfaces alone are the model's.</summary>
    private static (string Lod, GeometryRole? Role) PlaceOf(ParsedGeometry parsed, string type, string? noted)
    {
        if (noted is null)
            return (parsed.Lod, UsualRole(type, parsed.Lod, IsSurface(parsed)));
        (string lod, GeometryRole? role) = PlaceOf(noted);
        bool isBoundary = noted.EndsWith($" {BoundaryRole}", StringComparison.Ordinal);
        return (lod, role ?? (isBoundary ? null : UsualRole(type, lod, IsSurface(parsed))));
    }

    /// <summary>The level and role that a note states; no role where it names none of the model.</summary>
    public static (string Lod, GeometryRole? Role) PlaceOf(string noted)
    {
        int blank = noted.IndexOf(' ', StringComparison.Ordinal);
        string lod = blank < 0 ? noted : noted[..blank];
        return (lod, blank >= 0 && Enum.TryParse(noted[(blank + 1)..], out GeometryRole stated) ? stated : null);
    }

    /// <summary>The role that goes without saying: the surfaces of a construction at level 0 are its footprint.</summary>
    public static GeometryRole UsualRole(string type, string lod, bool isSurface) =>
        isSurface && lod is ['0', ..]
        && type is "Building" or "BuildingPart" or "Bridge" or "BridgePart" or "Tunnel" or "TunnelPart" or "OtherConstruction"
            ? GeometryRole.Footprint
            : GeometryRole.Body;

    private static bool IsSurface(ParsedGeometry parsed) => parsed.Geometry is MultiSurface or CompositeSurface;

    /// <summary>The surfaces of a terrain as one triangulated surface, where they are nothing but triangles.</summary>
    private static AbstractGeometry TerrainOf(string type, ParsedGeometry parsed)
    {
        bool isTerrain = type == "TINRelief" && parsed.SemanticObjects.IsEmpty && parsed.Leaves.Length > 0
            && parsed.Leaves.All(leaf => leaf is PolygonSurface { Holes.IsEmpty: true, Appearances.IsEmpty: true } triangle
                && triangle.Exterior.Positions.Length == 3);
        if (!isTerrain)
            return parsed.Geometry;
        var vertices = ImmutableArray.CreateBuilder<Position>();
        var indices = new Dictionary<Position, int>();
        var triangles = ImmutableArray.CreateBuilder<int>(parsed.Leaves.Length * 3);
        foreach (PolygonSurface triangle in parsed.Leaves.Cast<PolygonSurface>())
        {
            foreach (Position position in triangle.Exterior.Positions)
            {
                if (!indices.TryGetValue(position, out int index))
                {
                    index = vertices.Count;
                    indices.Add(position, index);
                    vertices.Add(position);
                }

                triangles.Add(index);
            }
        }

        return new TriangulatedSurface(vertices.DrainToImmutable(), triangles.MoveToImmutable());
    }
}
