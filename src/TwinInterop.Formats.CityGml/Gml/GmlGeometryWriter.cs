using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Writes geometries as GML 3.1.1 or 3.2, sharing by reference.</summary>
/// <remarks>Source: ISO 19136:2007, 10 and 11; OGC 03-105r1 for GML 3.1.1, which differs only in the names of TINs.</remarks>
internal sealed class GmlGeometryWriter(XmlOutput output, PositionWriter positions, bool isGml32)
{
    private SharedGeometries _shared = new();
    private IReadOnlyDictionary<AbstractSurface, string[]> _ringIds =
        new Dictionary<AbstractSurface, string[]>(ReferenceEqualityComparer.Instance);

    private readonly TinWriter _tins = new(output, positions);
    private object _place = new();

    /// <summary>Begins a top-level object.</summary>
    /// <param name="shared">Where its geometries are written in full.</param>
    /// <param name="ringIds">The ids of the rings that textures refer to.</param>
    public void Begin(SharedGeometries shared, IReadOnlyDictionary<AbstractSurface, string[]> ringIds)
    {
        _shared = shared;
        _ringIds = ringIds;
    }

    /// <summary>Fills the open property element with a geometry, or with a reference to it.</summary>
    /// <param name="geometry">The geometry.</param>
    /// <param name="place">The property that holds it, as it was entered into the shared geometries.</param>
    public void Fill(AbstractGeometry geometry, object place)
    {
        _place = place;
        Content(geometry);
    }

    /// <summary>Fills the open property element with a gml:GeometricComplex of lines.</summary>
    /// <param name="geometry">The lines.</param>
    /// <param name="place">The property that holds them, as it was entered into the shared geometries.</param>
    public void FillComplex(AbstractGeometry geometry, object place)
    {
        _place = place;
        output.Start("gml", "GeometricComplex");
        output.Id(_shared.IdOf(geometry));
        foreach (AbstractGeometry leaf in geometry.Leaves())
            Member("element", leaf);
        output.End();
    }

    private void Content(AbstractGeometry geometry)
    {
        if (_shared.IsHere(geometry, _place))
            Element(geometry);
        else
            output.Link("#" + _shared.IdOf(geometry));
    }

    private void Member(string name, AbstractGeometry geometry)
    {
        output.Start("gml", name);
        Content(geometry);
        output.End();
    }

    private void Members<T>(string element, string member, AbstractGeometry geometry, IReadOnlyList<T> members)
        where T : AbstractGeometry
    {
        output.Start("gml", element);
        output.Id(_shared.IdOf(geometry));
        foreach (T item in members)
            Member(member, item);
        output.End();
    }

    private void Element(AbstractGeometry geometry)
    {
        switch (geometry)
        {
            case PolygonSurface polygon:
                Polygon(polygon);
                break;
            case TriangulatedSurface surface:
                Triangles(surface);
                break;
            case OrientableSurface orientable:
                output.Start("gml", "OrientableSurface");
                output.Id(_shared.IdOf(orientable));
                output.Attribute("orientation", orientable.IsReversed ? "-" : "+");
                Member("baseSurface", orientable.Base);
                output.End();
                break;
            case Solid solid:
                SolidElement(solid);
                break;
            case Point point:
                output.Start("gml", "Point");
                output.Id(_shared.IdOf(point));
                positions.Single("pos", point.Position);
                output.End();
                break;
            case LineString line:
                output.Start("gml", "LineString");
                output.Id(_shared.IdOf(line));
                positions.List(line.Positions.AsSpan(), close: false);
                output.End();
                break;
            default:
                Aggregate(geometry);
                break;
        }
    }

    private void Aggregate(AbstractGeometry geometry)
    {
        switch (geometry)
        {
            case CompositeSurface composite:
                Members("CompositeSurface", "surfaceMember", composite, composite.Members);
                break;
            case MultiSurface multi:
                Members("MultiSurface", "surfaceMember", multi, multi.Members);
                break;
            case CompositeSolid composite:
                Members("CompositeSolid", "solidMember", composite, composite.Members);
                break;
            case MultiSolid multi:
                Members("MultiSolid", "solidMember", multi, multi.Members);
                break;
            case CompositeCurve composite:
                Members("CompositeCurve", "curveMember", composite, composite.Members);
                break;
            case MultiCurve multi:
                Members("MultiCurve", "curveMember", multi, multi.Members);
                break;
            case MultiPoint multi:
                Members("MultiPoint", "pointMember", multi, multi.Points);
                break;
            case GeometryCollection collection:
                Members("MultiGeometry", "geometryMember", collection, collection.Members);
                break;
            default:
                throw new ArgumentException($"Expected a geometry of GML, found {geometry.GetType().Name}.", nameof(geometry));
        }
    }

    private void SolidElement(Solid solid)
    {
        output.Start("gml", "Solid");
        output.Id(_shared.IdOf(solid));
        Shell("exterior", solid.Exterior);
        foreach (CompositeSurface interior in solid.Interiors)
            Shell("interior", interior);
        output.End();
    }

    private void Shell(string name, CompositeSurface shell)
    {
        output.Start("gml", name);
        if (isGml32)
        {
            output.Start("gml", "Shell");
            output.Id(_shared.IsHere(shell, _place) ? _shared.IdOf(shell) : null);
            foreach (AbstractSurface surface in shell.Members)
                Member("surfaceMember", surface);
            output.End();
        }
        else
        {
            Content(shell);
        }

        output.End();
    }

    private void Polygon(PolygonSurface polygon)
    {
        string[]? rings = _ringIds.GetValueOrDefault(polygon);
        output.Start("gml", "Polygon");
        output.Id(_shared.IdOf(polygon));
        RingProperty("exterior", polygon.Exterior, rings?[0]);
        for (int i = 0; i < polygon.Holes.Length; i++)
            RingProperty("interior", polygon.Holes[i], rings?[i + 1]);
        output.End();
    }

    private void RingProperty(string name, Ring ring, string? id)
    {
        output.Start("gml", name);
        output.Start("gml", "LinearRing");
        output.Id(id);
        positions.List(ring.Positions.AsSpan(), close: true);
        output.End();
        output.End();
    }

    private void Triangles(TriangulatedSurface surface)
    {
        string[]? rings = _ringIds.GetValueOrDefault(surface);
        Span<Position> corners = stackalloc Position[3];
        output.Start("gml", surface.Constraints is null ? "TriangulatedSurface" : "Tin");
        output.Id(_shared.IdOf(surface));
        output.Start("gml", isGml32 ? "patches" : "trianglePatches");
        for (int i = 0; i + 2 < surface.Triangles.Length; i += 3)
        {
            for (int corner = 0; corner < 3; corner++)
                corners[corner] = surface.Vertices[surface.Triangles[i + corner]];
            output.Start("gml", "Triangle");
            output.Start("gml", "exterior");
            output.Start("gml", "LinearRing");
            output.Id(rings?[i / 3]);
            positions.List(corners, close: true);
            output.End();
            output.End();
            output.End();
        }

        output.End();
        if (surface.Constraints is { } constraints)
            _tins.Write(surface, constraints);
        output.End();
    }
}
