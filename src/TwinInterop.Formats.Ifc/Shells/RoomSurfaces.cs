using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>Gives rooms their inner surfaces.</summary>
/// <remarks>
/// By the space boundaries of the model where it has them (IfcRelSpaceBoundary, ISO 16739-1, 5.4.3.62): the element tells what a face
/// is, doors and windows and virtual boundaries lie in it. Elsewhere by the elements that the faces touch.
/// </remarks>
/// <param name="tree">The objects of the model.</param>
/// <param name="shapes">Their shapes.</param>
/// <param name="classes">Which elements enclose.</param>
internal sealed class RoomSurfaces(ObjectTree tree, IfcGeometry shapes, ShellClasses classes)
{
    private readonly Dictionary<string, ObjectNode> _spaces = tree.Nodes
        .Where(node => node.Entity.Is(IfcClass.IfcSpace))
        .DistinctBy(node => node.LocalId, StringComparer.Ordinal)
        .ToDictionary(node => node.LocalId, StringComparer.Ordinal);

    /// <summary>The ids of rooms whose solid could not be taken apart.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>The object with surfaces for each room in it.</summary>
    /// <param name="whole">A building or a part of one.</param>
    /// <param name="elements">The elements of the building, in the system of the shell.</param>
    /// <param name="origin">Where the origin of that system lies in the model.</param>
    /// <param name="place">Where points of it lie in what is read.</param>
    /// <param name="cancellation">Stops the work.</param>
    public CityObject Apply(
        CityObject whole, ElementTouch elements, Vector3D origin, Func<Vector3D, Position> place, CancellationToken cancellation)
    {
        CityObject changed = whole with { Parts = [.. whole.Parts.Select(part => Apply(part, elements, origin, place, cancellation))] };
        return whole.Class.Name == "BuildingRoom" && _spaces.TryGetValue(whole.Source.LocalId, out ObjectNode? node)
            ? Bounded(changed, node, elements, origin, place, cancellation)
            : changed;
    }

    private CityObject Bounded(
        CityObject room, ObjectNode node, ElementTouch elements, Vector3D origin, Func<Vector3D, Position> place, CancellationToken cancellation)
    {
        Frame3D shift = Frame3D.Identity with { Origin = -origin };
        ProductGeometry shape = shapes.Shape(node.Entity);
        PolygonMesh[] meshes = [.. shape.Meshes()];
        int body = room.Geometry.IndexOf(room.Geometry.FirstOrDefault(geometry => geometry is { Role: GeometryRole.Body, Geometry: Solid })!);
        if (meshes.Length != 1 || body < 0)
            return Unknown(room);
        PolygonMesh mesh = meshes[0].Transform(shift.Compose(shape.Placement));
        PolygonSurface[] polygons = [.. room.Geometry[body].Geometry.Surfaces().OfType<PolygonSurface>()];
        if (polygons.Length != mesh.FaceCount || shape.Placement.IsMirrored)
            return Unknown(room);
        OpeningShell shell = RoomShell.Of(mesh, Boundaries(node.Entity, shift.Compose(shapes.Placements.OfProduct(node.Entity))), elements, cancellation);
        ImmutableArray<PolygonSurface> faces = FacesOf(shell, polygons, place);
        ImmutableArray<CityObject> surfaces = SurfacesOf(room, shell, faces, room.Geometry[body].Lod);
        return room with
        {
            Geometry = shell.Openings.IsEmpty
                ? room.Geometry
                : room.Geometry.SetItem(body, room.Geometry[body] with { Geometry = new Solid(new CompositeSurface([.. faces])) }),
            Parts = surfaces.AddRange(room.Parts),
        };
    }

    private CityObject Unknown(CityObject room)
    {
        if (!room.Geometry.IsEmpty)
            Unread.Add(room.Source.LocalId);
        return room;
    }

    /// <summary>The polygons of the source where they are whole or have new holes, and new ones for what is cut out.</summary>
    private static ImmutableArray<PolygonSurface> FacesOf(OpeningShell shell, PolygonSurface[] polygons, Func<Vector3D, Position> place)
    {
        ImmutableArray<PolygonSurface> made = ShellFaces.Polygons(shell.Mesh, place);
        var faces = ImmutableArray.CreateBuilder<PolygonSurface>(made.Length);
        int source = 0;
        for (int face = 0; face < made.Length; face++)
        {
            if (shell.Openings.ContainsKey(face))
            {
                faces.Add(made[face]);
                continue;
            }

            PolygonSurface polygon = polygons[source++];
            int more = made[face].Holes.Length - polygon.Holes.Length;
            faces.Add(more <= 0 ? polygon : polygon with { Holes = polygon.Holes.AddRange(made[face].Holes.AsSpan()[^more..]) });
        }

        return faces.MoveToImmutable();
    }

    private static ImmutableArray<CityObject> SurfacesOf(CityObject room, OpeningShell shell, ImmutableArray<PolygonSurface> faces, string lod)
    {
        var surfaces = ImmutableArray.CreateBuilder<CityObject>();
        for (int face = 0; face < faces.Length; face++)
        {
            var kind = (ShellSurfaceKind)shell.Mesh.Tag(face);
            if (kind is ShellSurfaceKind.Door or ShellSurfaceKind.Window)
                continue;
            int host = face;
            surfaces.Add(Make(room, NameOf(kind), face, faces[face], lod) with
            {
                Parts = [.. shell.Openings
                    .Where(pair => pair.Value.Host == host && (ShellSurfaceKind)shell.Mesh.Tag(pair.Key) != ShellSurfaceKind.Closure)
                    .OrderBy(pair => pair.Key)
                    .Select(pair => Make(room, NameOf((ShellSurfaceKind)shell.Mesh.Tag(pair.Key)), pair.Key, faces[pair.Key], lod))],
            });
        }

        return surfaces.ToImmutable();
    }

    private static CityObject Make(CityObject room, string name, int face, PolygonSurface polygon, string lod)
    {
        SourceKey key = room.Source with { LocalId = $"{room.Source.LocalId}-{name}-{face}" };
        return new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass(name))
        {
            HasGeneratedId = true,
            IsDerived = true,
            Geometry = [new LodGeometry(lod, GeometryRole.Body, new MultiSurface([polygon])) { IsDerived = true }],
        };
    }

    private static string NameOf(ShellSurfaceKind kind) => kind switch
    {
        ShellSurfaceKind.Roof => "CeilingSurface",
        ShellSurfaceKind.Ground => "FloorSurface",
        ShellSurfaceKind.Closure => "ClosureSurface",
        ShellSurfaceKind.Door => "DoorSurface",
        ShellSurfaceKind.Window => "WindowSurface",
        _ => "InteriorWallSurface",
    };

    private List<ShellElement> Boundaries(IfcEntity space, Frame3D frame)
    {
        var boundaries = new List<ShellElement>();
        foreach (IfcEntity relation in space.ReferredBy(IfcClass.IfcRelSpaceBoundary, "RelatingSpace"))
        {
            IfcEntity connection = relation.Reference("ConnectionGeometry");
            IfcEntity surface = connection.Exists ? connection.Reference("SurfaceOnRelatingElement") : default;
            if (!surface.Exists || KindOf(relation) is not { } kind)
                continue;
            ImmutableArray<PolygonMesh> meshes = [.. shapes.Item(surface).Parts.Select(part => part.Mesh.Transform(frame.Compose(part.Transform)))];
            if (!meshes.IsEmpty)
                boundaries.Add(new ShellElement(relation.Text("GlobalId") ?? "", kind, meshes));
        }

        return boundaries;
    }

    private ShellElementKind? KindOf(IfcEntity relation)
    {
        IfcEntity element = relation.Reference("RelatedBuildingElement");
        if (relation.Enum("PhysicalOrVirtualBoundary") == "VIRTUAL" || (element.Exists && element.Is(IfcClass.IfcVirtualElement)))
            return ShellElementKind.Void;
        if (!element.Exists)
            return null;
        if (element.Is(IfcClass.IfcCovering))
            return ShellElementKind.Slab;
        return classes.KindOf(element) ?? ShellElementKind.Structure;
    }
}
