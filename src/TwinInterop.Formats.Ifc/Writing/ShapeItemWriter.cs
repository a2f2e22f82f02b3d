using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes geometries as items of representations.</summary>
/// <param name="instances">Takes them.</param>
/// <param name="styles">Gives them looks.</param>
internal sealed class ShapeItemWriter(InstanceWriter instances, StyleWriter styles)
{
    private readonly FaceList _list = new();
    private readonly FaceSetWriter _faces = new(instances);
    private readonly CurveWriter _curves = new(instances);

    /// <summary>Writes a geometry.</summary>
    /// <param name="geometry">The geometry; instances of shared shapes are left out.</param>
    /// <param name="origin">The origin of the product.</param>
    /// <returns>The items and what they are; none when nothing of the geometry has an extent.</returns>
    public WrittenItems Write(AbstractGeometry geometry, in Position origin)
    {
        var written = new WrittenItems();
        Add(geometry, origin, written);
        return written;
    }

    private void Add(AbstractGeometry geometry, in Position origin, WrittenItems written)
    {
        switch (geometry)
        {
            case Solid solid:
                AddSolid(solid, origin, written);
                break;
            case CompositeSolid composite:
                AddAll(composite.Members, origin, written);
                break;
            case MultiSolid multi:
                AddAll(multi.Members, origin, written);
                break;
            case GeometryCollection collection:
                AddAll(collection.Members, origin, written);
                break;
            case TriangulatedSurface surface:
                AddTriangles(surface, origin, written);
                break;
            case Point or MultiPoint:
                written.Points.AddRange(geometry.Leaves().OfType<Point>().Where(IsFinite).Select(point => point.Position));
                AddPoints(origin, written);
                break;
            case LineString or CompositeCurve or MultiCurve:
                written.Curves.AddRange(_curves.Write(geometry, origin));
                break;
            case ImplicitGeometry:
                break;
            default:
                AddSurfaces(geometry, origin, written);
                break;
        }
    }

    private void AddAll<T>(ImmutableArray<T> members, in Position origin, WrittenItems written)
        where T : AbstractGeometry
    {
        foreach (T member in members)
            Add(member, origin, written);
    }

    private void AddSolid(Solid solid, in Position origin, WrittenItems written)
    {
        Position from = origin;
        if (!solid.Interiors.IsEmpty)
        {
            written.Faces.Add(_faces.WriteHollow(
                1 + solid.Interiors.Length, shell => Fill(shell == 0 ? solid.Exterior : solid.Interiors[shell - 1], from), _list));
            written.HasBreps = true;
            written.IsExact &= solid.Surfaces().All(surface => SurfaceLooks.Of(surface) is null);
            return;
        }

        Fill(solid.Exterior, origin);
        if (_list.Count == 0)
            return;
        int item = _faces.Write(_list, isSolid: true);
        written.Faces.Add(item);
        written.HasBreps |= instances.Schema.Release == IfcRelease.Ifc2x3 && _list.IsClosed();
        written.IsExact &= Look(item);
    }

    private void Fill(AbstractGeometry shell, in Position origin)
    {
        _list.Clear(origin);
        foreach ((AbstractSurface surface, bool isReversed) in shell.OrientedSurfaces().Reverse())
            AddFaces(surface, isReversed);
    }

    // The walk over oriented surfaces goes backwards: those who call this turn it round.
    private void AddFaces(AbstractSurface surface, bool isReversed)
    {
        if (!IsFinite(surface))
            return;
        if (surface is PolygonSurface polygon)
            _list.Add(polygon, isReversed, SurfaceLooks.Of(surface));
        else if (surface is TriangulatedSurface triangles)
            _list.Add(triangles, isReversed, SurfaceLooks.Of(surface));
    }

    /// <summary>Faces of one look are one item, so that its style is whole.</summary>
    private void AddSurfaces(AbstractGeometry geometry, in Position origin, WrittenItems written)
    {
        var groups = new List<(Material? Look, List<(AbstractSurface Surface, bool IsReversed)> Members)>();
        foreach ((AbstractSurface surface, bool isReversed) in geometry.OrientedSurfaces().Reverse())
        {
            Material? look = SurfaceLooks.Of(surface);
            int index = groups.FindIndex(group => Equals(group.Look, look));
            if (index < 0)
            {
                index = groups.Count;
                groups.Add((look, []));
            }

            groups[index].Members.Add((surface, isReversed));
        }

        foreach ((Material? look, List<(AbstractSurface Surface, bool IsReversed)> members) in groups)
        {
            _list.Clear(origin);
            foreach ((AbstractSurface surface, bool isReversed) in members)
                AddFaces(surface, isReversed);
            if (_list.Count == 0)
                continue;
            int item = _faces.Write(_list, isSolid: true);
            written.Faces.Add(item);
            written.HasBreps |= instances.Schema.Release == IfcRelease.Ifc2x3 && _list.IsClosed();
            if (look is not null)
                styles.Style(item, look);
        }
    }

    private void AddTriangles(TriangulatedSurface surface, in Position origin, WrittenItems written)
    {
        _list.Clear(origin);
        AddFaces(surface, isReversed: false);
        if (_list.Count == 0)
            return;
        int item = _faces.WriteTriangles(_list);
        written.Faces.Add(item);
        Look(item);
    }

    private void AddPoints(in Position origin, WrittenItems written)
    {
        if (written.Points.Count > 0 && written.PointSet == 0)
            written.PointSet = _curves.WritePoints(written.Points, origin);
    }

    /// <summary>Gives an item its looks; whether they are exact.</summary>
    private bool Look(int item)
    {
        Material? first = _list.Looks[0];
        if (_list.Looks.All(look => Equals(look, first)))
        {
            if (first is not null)
                styles.Style(item, first);
            return true;
        }

        if (instances.Schema.Release != IfcRelease.Ifc2x3)
            _faces.WriteColours(item, _list.Looks);
        else if (_list.Looks.FirstOrDefault(look => look is not null) is { } any)
            styles.Style(item, any);
        return false;
    }

    private static bool IsFinite(AbstractGeometry leaf)
    {
        foreach (ReadOnlyMemory<Position> run in leaf.Runs())
        {
            foreach (ref readonly Position position in run.Span)
            {
                if (!double.IsFinite(position.X) || !double.IsFinite(position.Y) || double.IsInfinity(position.Z))
                    return false;
            }
        }

        return true;
    }
}
