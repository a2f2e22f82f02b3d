using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>Makes geometries and boundary surfaces of shells.</summary>
/// <param name="request">Which levels.</param>
/// <param name="place">Where points of the shell lie in the model.</param>
/// <param name="whole">The building that they belong to.</param>
internal sealed class ShellObjects(ShellRequest request, Func<Vector3D, Position> place, CityObject whole)
{
    /// <summary>The levels of detail of one body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="key">Goes into the ids of what is made.</param>
    /// <param name="terrain">Where it meets the terrain; null where that is not known.</param>
    /// <param name="openings">The doors and windows of the source by their ids; those that become surfaces are taken out.</param>
    /// <returns>The geometries, and the boundary surfaces that share their polygons.</returns>
    public (ImmutableArray<LodGeometry> Geometry, ImmutableArray<CityObject> Surfaces) Of(
        ShellBody body, string key, MultiCurve? terrain, Dictionary<string, CityObject> openings)
    {
        var geometries = ImmutableArray.CreateBuilder<LodGeometry>();
        var surfaces = ImmutableArray.CreateBuilder<CityObject>();
        if (request.Asks("0"))
        {
            geometries.Add(Derived("0", GeometryRole.Footprint, new MultiSurface([.. ShellFaces.Polygons(body.Footprint, place)])));
            geometries.Add(Derived("0", GeometryRole.RoofEdge, new MultiSurface([.. ShellFaces.Polygons(body.RoofOutline, place)])));
        }

        if (request.Asks("1"))
            geometries.Add(Derived("1", GeometryRole.Body, SolidOf(ShellFaces.Polygons(body.Block, place))));
        if (request.Asks("2"))
        {
            ImmutableArray<PolygonSurface> faces = ShellFaces.Polygons(body.Shell, place);
            geometries.Add(Derived("2", GeometryRole.Body, SolidOf(faces)));
            AddSurfaces("2", body.Shell, faces, key, [], openings, surfaces);
        }

        if (request.Asks("3") && body.Detailed is { } detailed)
        {
            ImmutableArray<PolygonSurface> faces = ShellFaces.Polygons(detailed.Mesh, place);
            geometries.Add(Derived("3", GeometryRole.Body, SolidOf(faces)));
            AddSurfaces("3", detailed.Mesh, faces, key, detailed.Openings, openings, surfaces);
        }

        if (terrain is not null)
        {
            foreach (string lod in geometries.Where(geometry => geometry.Lod != "0").Select(geometry => geometry.Lod).Distinct(StringComparer.Ordinal).ToArray())
                geometries.Add(Derived(lod, GeometryRole.TerrainIntersection, terrain));
        }

        return (geometries.ToImmutable(), surfaces.ToImmutable());
    }

    /// <summary>An object that the source does not have.</summary>
    /// <param name="name">What tells it from others of the building.</param>
    /// <param name="objectClass">Its class.</param>
    public CityObject Make(string name, string objectClass)
    {
        SourceKey key = whole.Source with { LocalId = $"{whole.Source.LocalId}-{name}" };
        return new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass(objectClass)) { HasGeneratedId = true, IsDerived = true };
    }

    private static LodGeometry Derived(string lod, GeometryRole role, AbstractGeometry geometry) => new(lod, role, geometry) { IsDerived = true };

    private static Solid SolidOf(ImmutableArray<PolygonSurface> faces) => new(new CompositeSurface([.. faces]));

    /// <summary>One surface for each kind and plane; a face of the mesh each, doors and windows below the face around them.</summary>
    private void AddSurfaces(
        string lod, PolygonMesh mesh, ImmutableArray<PolygonSurface> faces, string key,
        ImmutableDictionary<int, (string ElementId, int Host)> openings, Dictionary<string, CityObject> known,
        ImmutableArray<CityObject>.Builder surfaces)
    {
        ILookup<int, KeyValuePair<int, (string ElementId, int Host)>> byHost = openings
            .Where(pair => (ShellSurfaceKind)mesh.Tag(pair.Key) != ShellSurfaceKind.Closure)
            .OrderBy(pair => pair.Key).ToLookup(pair => pair.Value.Host);
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            var kind = (ShellSurfaceKind)mesh.Tag(face);
            if (kind is ShellSurfaceKind.Door or ShellSurfaceKind.Window)
                continue;
            string name = ClassOf(kind);
            CityObject surface = Make($"{key}lod{lod}-{name}-{face}", name) with { Geometry = [SurfaceOf(lod, faces[face])] };
            surfaces.Add(surface with
            {
                Parts = [.. byHost[face].Select(pair => Opening(lod, pair.Value.ElementId, ClassOf((ShellSurfaceKind)mesh.Tag(pair.Key)), faces[pair.Key], known))],
            });
        }
    }

    /// <summary>The surface of a door or window: the object of the source itself, where it is not needed elsewhere.</summary>
    private CityObject Opening(string lod, string id, string objectClass, PolygonSurface face, Dictionary<string, CityObject> known)
    {
        CityObject made = known.Remove(id, out CityObject? source)
            ? source with { Class = new CityObjectClass(objectClass), Parts = [] }
            : Make($"lod{lod}-{objectClass}-{id}", objectClass);
        return made with { Geometry = [SurfaceOf(lod, face)] };
    }

    private static LodGeometry SurfaceOf(string lod, PolygonSurface face) => Derived(lod, GeometryRole.Body, new MultiSurface([face]));

    private static string ClassOf(ShellSurfaceKind kind) => kind switch
    {
        ShellSurfaceKind.Roof => "RoofSurface",
        ShellSurfaceKind.Wall => "WallSurface",
        ShellSurfaceKind.Ground => "GroundSurface",
        ShellSurfaceKind.OuterFloor => "OuterFloorSurface",
        ShellSurfaceKind.OuterCeiling => "OuterCeilingSurface",
        ShellSurfaceKind.Closure => "ClosureSurface",
        ShellSurfaceKind.Door => "DoorSurface",
        ShellSurfaceKind.Window => "WindowSurface",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a kind of surface."),
    };
}
