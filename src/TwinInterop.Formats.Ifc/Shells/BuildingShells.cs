using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>Gives buildings the levels of detail of a city model.</summary>
/// <remarks>
/// Elements that the shell stands for leave the building and are booked as lost; below level 3 all that is inside does. What
/// is made is marked as derived.
/// </remarks>
/// <param name="dataset">The model.</param>
/// <param name="shapes">Its shapes.</param>
/// <param name="tree">Its objects.</param>
/// <param name="request">What is asked for.</param>
/// <param name="map">From engineering coordinates to those that are read.</param>
/// <param name="context">Takes findings and losses.</param>
internal sealed class BuildingShells(
    IfcDataset dataset, IfcGeometry shapes, ObjectTree tree, ShellRequest request, Frame3D map, ConversionContext context)
{
    private readonly ShellClasses _classes = new(request.Classes);
    private readonly LeavingObjects _leaving = new(tree, request);
    private readonly Lazy<SiteTerrain> _terrain = new(() => new SiteTerrain(tree.Nodes, shapes));

    /// <summary>The building with its levels of detail.</summary>
    /// <param name="building">The building with its parts.</param>
    /// <param name="node">Its node; null for a building that the file does not name: then everything belongs to it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public CityObject Apply(CityObject building, ObjectNode? node, CancellationToken cancellation)
    {
        List<ObjectNode> nodes = [.. tree.Nodes.Where(other => node is null || IsBelow(other, node))];
        List<ShellElement> elements = new BuildingElements(dataset.Model, shapes, _classes).Of(nodes);
        Vector3D origin = OriginOf(elements);
        TerrainSurface? terrain = _terrain.Value.IsEmpty ? null : _terrain.Value.Around(origin);
        elements = [.. elements.Select(element => element with
        {
            Meshes = [.. element.Meshes.Select(mesh => mesh.Transform(Frame3D.Identity with { Origin = -origin }))],
        })];
        BuildingShell shell = ShellBuilder.Build(elements, OptionsFor(building, elements, terrain, origin), cancellation);
        Report(building, shell, nodes, origin);
        if (shell.Bodies.IsEmpty)
            return building;
        if (node is null)
            context.Report(ShellDiagnostics.NoBuilding, building.Source.LocalId);
        IEnumerable<double> storeys = nodes
            .Where(other => other.Entity.Is(IfcClass.IfcBuildingStorey))
            .Select(storey => shapes.Placements.OfProduct(storey.Entity).Origin.Z - origin.Z);
        Func<Vector3D, Position> place = point => MeshSurfaces.ToPosition(map.Apply(point + origin));
        CityObject whole = Complete(building, shell, storeys, terrain, place);
        if (!request.Asks("3") && !request.Asks("4"))
            return whole;
        var rooms = new RoomSurfaces(tree, shapes, _classes);
        whole = rooms.Apply(whole, new ElementTouch(elements), origin, place, cancellation);
        if (rooms.Unread.Count > 0)
            context.Report(ShellDiagnostics.UnreadRooms, building.Source.LocalId, string.Join(", ", rooms.Unread));
        return whole;
    }

    /// <summary>Whether there is something to make a shell of.</summary>
    public bool HasElements => tree.Nodes.Any(node => _leaving.IsShell(node));

    private static bool IsBelow(ObjectNode node, ObjectNode building)
    {
        for (ObjectNode? current = node.Parent; current is not null; current = current.Parent)
        {
            if (current == building)
                return true;
        }

        return false;
    }

    /// <summary>A point near the elements in plan, so that the work is done near the origin; heights stay.</summary>
    private static Vector3D OriginOf(List<ShellElement> elements)
    {
        Box3D box = Box3D.Empty;
        foreach (PolygonMesh mesh in elements.Where(element => element.IsStructure).SelectMany(element => element.Meshes))
            box = box.Add(Box3D.Around(mesh.Vertices));
        const double Near = 1000;
        Vector3D centre = box.Centre;
        return box.IsEmpty || (Math.Abs(centre.X) < Near && Math.Abs(centre.Y) < Near)
            ? default
            : new Vector3D(Math.Round(centre.X), Math.Round(centre.Y), 0);
    }

    private ShellOptions OptionsFor(CityObject building, List<ShellElement> elements, TerrainSurface? terrain, Vector3D origin)
    {
        double? ground = request.GroundHeight is { } height ? (height - map.Origin.Z) / map.AxisZ.Z : null;
        if (request.GroundAtTerrain && ground is null)
        {
            ground = terrain is null ? null : SiteTerrain.LowestAround(elements, terrain);
            if (ground is null)
                context.Report(ShellDiagnostics.NoTerrain, building.Source.LocalId);
        }

        return new ShellOptions
        {
            GroundHeight = ground,
            KeepsProjections = request.RoofOverhang == RoofOverhang.All,
            KeepsProjectionsInDetail = request.RoofOverhang != RoofOverhang.None,
            HasDetail = request.Asks("3"),
            BlockHeight = request.BlockHeight,
            Orientation = Math.Abs(map.AxisX.Length - 1) < 0.01 ? map with { Origin = map.Apply(origin) } : Frame3D.Identity,
        };
    }

    private void Report(CityObject building, BuildingShell shell, List<ObjectNode> nodes, Vector3D origin)
    {
        string id = building.Source.LocalId;
        foreach (ShellNote note in shell.Notes)
            context.Report(ShellDiagnostics.Of(note), id, string.Join(", ", request.Classes.IsEmpty ? ShellClasses.Usual : request.Classes));
        if (!shell.LostOpenings.IsEmpty)
            context.Report(ShellDiagnostics.LostOpenings, id, string.Join(", ", shell.LostOpenings), shell.OuterOpenings.Length);
        if (shell.BelowGround > 0.01)
            context.Report(ShellDiagnostics.BelowGround, id, shell.BelowGround, map.Apply(new Vector3D(origin.X, origin.Y, shell.Ground)).Z);
        string others = string.Join(", ", nodes
            .Where(node => node.Entity.Is(IfcClass.IfcBuildingElementProxy) || node.Entity.Is(IfcClass.IfcFooting))
            .Where(node => _classes.KindOf(node.Entity) is null && node.Entity.Reference("Representation").Exists)
            .GroupBy(node => node.EntityName, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Count()} {group.Key}"));
        if (others.Length > 0)
            context.Report(ShellDiagnostics.OtherClasses, id, others);
    }

    private CityObject Complete(
        CityObject building, BuildingShell shell, IEnumerable<double> storeys, TerrainSurface? terrain, Func<Vector3D, Position> place)
    {
        var books = new ShellBooks(context);
        CityObject whole = Strip(building, shell, books, out Dictionary<string, CityObject> openings);
        var objects = new ShellObjects(request, place, building);
        var geometry = whole.Geometry.ToBuilder();
        var parts = ImmutableArray.CreateBuilder<CityObject>();
        bool isSingle = shell.Bodies.Length == 1;
        for (int i = 0; i < shell.Bodies.Length; i++)
        {
            MultiCurve? curve = terrain is null && request.GroundHeight is null
                ? null
                : TerrainIntersection.Of(shell.Bodies[i], shell.Ground, terrain, place);
            (ImmutableArray<LodGeometry> own, ImmutableArray<CityObject> surfaces) =
                objects.Of(shell.Bodies[i], isSingle ? "" : $"part{i}-", curve, openings);
            if (isSingle)
            {
                geometry.AddRange(own);
                parts.AddRange(surfaces);
            }
            else
            {
                parts.Add(objects.Make($"part{i}", "BuildingPart") with { Geometry = own, Parts = surfaces });
            }
        }

        foreach (CityObject unused in openings.Values)
            books.Lose(unused, isPart: true, "shell", Remedy);
        ImmutableArray<CityAttribute> heights = BuildingHeights.Of(building, shell, storeys);
        return whole with
        {
            Attributes = whole.Attributes.AddRange(heights.Select(height => height with { IsDerived = true })),
            Geometry = geometry.ToImmutable(),
            Parts = parts.ToImmutable().AddRange(whole.Parts),
        };
    }

    /// <summary>The building without what the shell stands for.</summary>
    private CityObject Strip(
        CityObject building, BuildingShell shell, ShellBooks books, out Dictionary<string, CityObject> openings)
    {
        openings = new Dictionary<string, CityObject>(StringComparer.Ordinal);
        if (request.Asks("4"))
            return building;
        if (!request.Asks("3"))
        {
            foreach (CityObject part in building.Parts)
                books.Lose(part, isPart: true, "inside", "--lod " + string.Join(',', request.Lods.Add("3")));
            return building with { Parts = [] };
        }

        var fillings = shell.OuterOpenings.ToHashSet(StringComparer.Ordinal);
        var stripper = new ReplacedParts(_leaving.Ids, fillings, openings, books, Remedy);
        return stripper.Strip(building);
    }

    private string Remedy => "--lod " + string.Join(',', request.Lods.Add("4"));
}
