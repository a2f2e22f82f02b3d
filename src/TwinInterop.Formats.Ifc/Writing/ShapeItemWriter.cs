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
    private readonly TextureWriter _images = new(instances);
    private TexturedFaceWriter? _textured;
    private readonly CurveWriter _curves = new(instances);

    private TexturedFaceWriter Textured => _textured ??= new TexturedFaceWriter(instances, _faces);

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
                AddSolid(solid, origin, written, isAlone: true);
                break;
            case CompositeSolid composite:
                AddSolids(composite.Members, origin, written);
                break;
            case MultiSolid multi:
                AddSolids(multi.Members, origin, written);
                break;
            case GeometryCollection collection:
                foreach (AbstractGeometry member in collection.Members)
                    Add(member, origin, written);
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

    private void AddSolids(ImmutableArray<AbstractSolid> members, in Position origin, WrittenItems written)
    {
        foreach (AbstractSolid member in members)
        {
            if (member is Solid solid)
                AddSolid(solid, origin, written, isAlone: false);
            else
                Add(member, origin, written);
        }
    }

    /// <summary>One of several bodies is one item, so that it can be told from the others; one alone may be several.</summary>
    private void AddSolid(Solid solid, in Position origin, WrittenItems written, bool isAlone)
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

        List<LookGroup> groups = Groups(solid.Exterior);
        if (groups.Exists(group => group.Image is not null) && (isAlone || groups.Count == 1))
        {
            int before = written.Faces.Count;
            foreach (LookGroup group in groups)
                AddGroup(group, origin, written);
            written.IsSplit |= written.Faces.Count > before + 1;
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
    private void AddFaces(AbstractSurface surface, bool isReversed, bool hasImage = false)
    {
        if (!IsFinite(surface))
            return;
        SurfaceAppearance? image = hasImage ? SurfaceLooks.ImageOf(surface) : null;
        if (surface is PolygonSurface polygon)
            _list.Add(polygon, isReversed, SurfaceLooks.Of(surface), image);
        else if (surface is TriangulatedSurface triangles)
            _list.Add(triangles, isReversed, SurfaceLooks.Of(surface), image);
    }

    /// <summary>Faces of one look are one item, so that its style is whole.</summary>
    private void AddSurfaces(AbstractGeometry geometry, in Position origin, WrittenItems written)
    {
        foreach (LookGroup group in Groups(geometry))
            AddGroup(group, origin, written);
    }

    private List<LookGroup> Groups(AbstractGeometry geometry)
    {
        bool hasImages = instances.Schema.Release != IfcRelease.Ifc2x3;
        var groups = new List<LookGroup>();
        var known = new Dictionary<(Material? Material, string? Uri, string? Wrap), LookGroup>();
        foreach ((AbstractSurface surface, bool isReversed) in geometry.OrientedSurfaces().Reverse())
        {
            Material? look = SurfaceLooks.Of(surface);
            Texture? image = hasImages && IsFinite(surface) ? SurfaceLooks.ImageOf(surface)?.Data as Texture : null;
            if (!known.TryGetValue((look, image?.ImageUri, image?.Wrap), out LookGroup? group))
            {
                group = new LookGroup(look, image);
                known.Add((look, image?.ImageUri, image?.Wrap), group);
                groups.Add(group);
            }

            group.Members.Add((surface, isReversed));
        }

        return groups;
    }

    private void AddGroup(LookGroup group, in Position origin, WrittenItems written)
    {
        _list.Clear(origin);
        foreach ((AbstractSurface surface, bool isReversed) in group.Members)
            AddFaces(surface, isReversed, group.Image is not null);
        if (_list.Count == 0)
            return;
        if (group.Image is not null && WriteTextured(group, written, isSolid: true, isTriangles: false))
            return;
        int item = _faces.Write(_list, isSolid: true);
        written.Faces.Add(item);
        written.HasBreps |= instances.Schema.Release == IfcRelease.Ifc2x3 && _list.IsClosed();
        if (group.Material is not null)
            styles.Style(item, group.Material);
    }

    private bool WriteTextured(LookGroup group, WrittenItems written, bool isSolid, bool isTriangles)
    {
        int image = _images.Write(group.Image!); // callers ask before
        (int item, bool isCut) = Textured.Write(_list, image, isSolid, isTriangles);
        if (item == 0)
            return false;
        written.Faces.Add(item);
        written.IsTriangulated |= isCut;
        foreach ((AbstractSurface surface, _) in group.Members)
            written.Textured.Add(surface);
        styles.Style(item, group.Material, image);
        return true;
    }

    private void AddTriangles(TriangulatedSurface surface, in Position origin, WrittenItems written)
    {
        LookGroup? group = Groups(surface).Find(found => found.Image is not null);
        _list.Clear(origin);
        AddFaces(surface, isReversed: false, group is not null);
        if (_list.Count == 0 || (group is not null && WriteTextured(group, written, isSolid: false, isTriangles: true)))
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
