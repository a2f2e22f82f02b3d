using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Plans the geometries of one city object with those of its boundary surfaces.</summary>
/// <param name="scope">What the objects share.</param>
/// <param name="cityObject">The object.</param>
/// <param name="type">Its type.</param>
/// <param name="semantics">Its boundary surfaces.</param>
internal sealed class ObjectGeometryPlan(WritingScope scope, CityObject cityObject, string type, SemanticPlan semantics)
{
    private readonly List<PlannedGeometry> _geometries = [];
    private readonly ConversionContext _context = scope.Context;

    /// <summary>The geometries in the order that they are written.</summary>
    public IReadOnlyList<PlannedGeometry> Geometries => _geometries;

    /// <summary>The points of an object that may have none as geometry: they are where its address is; null for none.</summary>
    public PlannedGeometry? Location { get; private set; }

    /// <summary>Plans everything; the books of all geometries are entered here.</summary>
    /// <returns>The boundary surfaces that no geometry can carry.</returns>
    public List<int> Build()
    {
        var covered = new HashSet<(AbstractGeometry Leaf, string Lod)>(LeafComparer.Instance);
        foreach (LodGeometry geometry in cityObject.Geometry)
        {
            if (TryLocate(geometry) || Plan(geometry, cityObject, isOwn: true) is not { } planned)
                continue;
            _geometries.Add(planned);
            _context.Books.Keep(BookAccount.Geometries);
            foreach (PlannedItem item in planned.Items)
            {
                item.Semantic = semantics.Find(item.Leaf, planned.Lod);
                covered.Add((item.Leaf, planned.Lod));
            }
        }

        for (int i = 0; i < semantics.Count; i++)
            PlanBoundary(i, covered);
        return PlaceSemantics();
    }

    /// <summary>Points of a class that may have an address and no points; the location of the first ones is theirs.</summary>
    private bool TryLocate(LodGeometry geometry)
    {
        bool isLocation = Location is null && geometry.Geometry is Point or MultiPoint { Points.IsEmpty: false }
            && CityJsonTypes.HasAddress(type) && !CityJsonTypes.GeometryOf(type).HasFlag(GeometryKinds.MultiPoint);
        if (!isLocation || ShapeBuilder.Build(geometry.Geometry) is not { } shape)
            return false;
        Location = Plan(geometry, shape, shape, cityObject);
        if (Location is not null)
            _context.Books.Keep(BookAccount.Geometries);
        return true;
    }

    private PlannedGeometry? Plan(LodGeometry geometry, CityObject subject, bool isOwn)
    {
        if (geometry.Geometry is ImplicitGeometry instance)
            return PlanInstance(geometry, instance, subject, isOwn);
        Shape? shape = ShapeBuilder.Build(geometry.Geometry);
        return shape is null ? Drop(subject, geometry, "nothing that can be written") : Plan(geometry, shape, subject);
    }

    private PlannedGeometry? PlanInstance(LodGeometry geometry, ImplicitGeometry instance, CityObject subject, bool isOwn)
    {
        if (instance.Shape.Geometry is not { } shape || instance.Transform.Elements.Length != 16)
            return Drop(subject, geometry, "an instance of an object in a library");
        bool isAllowed = isOwn && CityJsonTypes.GeometryOf(type).HasFlag(GeometryKinds.GeometryInstance);
        string lod = LodText.Of(geometry.Lod, GeometryKinds.GeometryInstance);
        if (isAllowed && scope.Templates?.IndexOf(shape, lod) is { } template and >= 0
            && scope.Vertices.TryKey(instance.ReferencePoint, out VertexKey key))
        {
            if (lod != geometry.Lod)
                Change(subject, geometry, "lod", LossKind.Generalized);
            return new PlannedGeometry(GeometryKinds.GeometryInstance, geometry.Lod)
            {
                Source = geometry,
                Template = template,
                ReferenceVertex = scope.Vertices.IndexOf(key),
                Matrix = instance.Transform,
            };
        }

        AbstractGeometry expanded = InstancePlacement.Expand(instance, shape, scope.Grid.IsGeographic);
        if (ShapeBuilder.Build(expanded) is not { } built)
            return Drop(subject, geometry, "an instance of nothing that can be written");
        PlannedGeometry? planned = Plan(geometry, built, subject);
        if (planned is not null)
            Change(subject, geometry, "instance", scope.Grid.IsGeographic ? LossKind.Approximated : LossKind.Generalized);
        return planned;
    }

    private PlannedGeometry? Plan(LodGeometry geometry, Shape shape, CityObject subject)
    {
        return Allowed(shape) is { } allowed
            ? Plan(geometry, shape, allowed, subject)
            : Drop(subject, geometry, $"a {shape.Kind}");
    }

    private PlannedGeometry? Plan(LodGeometry geometry, Shape shape, Shape allowed, CityObject subject)
    {
        scope.Grid.HasMoved = false;
        PlannedGeometry? planned = new GeometryPlanner(scope.Vertices).Plan(allowed, geometry.Lod, out bool isFinite);
        if (planned is null)
        {
            if (!isFinite)
                _context.Report(CityJsonDiagnostics.NonFinitePosition, subject.Source.LocalId);
            else
                _context.Report(CityJsonDiagnostics.CollapsedSurface, subject.Source.LocalId, scope.Grid.Step, "only");
            _context.Lose(subject, BookAccount.Geometries, PathOf(geometry), LossKind.Dropped);
            return null;
        }

        Review(planned, allowed, shape, geometry, subject);
        return planned with { Source = geometry };
    }

    /// <summary>Enters what a geometry loses though it is kept.</summary>
    private void Review(PlannedGeometry planned, Shape allowed, Shape shape, LodGeometry geometry, CityObject subject)
    {
        if (scope.Grid.HasMoved)
            _context.Lose(subject, BookAccount.Geometries, $"{PathOf(geometry)}/decimals", LossKind.Approximated, 1, "--decimals 6");
        if (planned.Collapsed > 0)
        {
            _context.Report(CityJsonDiagnostics.CollapsedSurface, subject.Source.LocalId, scope.Grid.Step, planned.Collapsed);
            Change(subject, geometry, "collapsed", LossKind.Approximated);
        }

        if (planned.HasRepeated)
            Change(subject, geometry, "repeatedPositions", LossKind.Approximated);
        if (planned.LacksHeight)
        {
            _context.Report(CityJsonDiagnostics.MissingHeight, subject.Source.LocalId);
            Change(subject, geometry, "height", LossKind.Approximated);
        }

        if (shape.IsPartial)
            Change(subject, geometry, "mixture", LossKind.Approximated);
        if (shape.HasReversed)
            Change(subject, geometry, "orientableSurface", LossKind.Generalized);
        else if (!ShapeBuilder.IsPlain(geometry.Geometry) && !IsTerrain(geometry.Geometry))
            Change(subject, geometry, "aggregate", LossKind.Generalized);
        if (allowed.Kind != shape.Kind && shape.Kind > GeometryKinds.CompositeSurface)
        {
            _context.Report(
                CityJsonDiagnostics.GeometryNotAllowed, subject.Source.LocalId, type, $"a {shape.Kind}", $"written as {allowed.Kind}");
            Change(subject, geometry, shape.Kind.ToString(), LossKind.Approximated);
        }

        if (LodText.Of(geometry.Lod, planned.Kind) != geometry.Lod)
            Change(subject, geometry, "lod", LossKind.Generalized);
    }

    /// <summary>Whether reading gives one triangulated surface back.</summary>
    private bool IsTerrain(AbstractGeometry geometry) =>
        type == "TINRelief" && geometry is TriangulatedSurface { Appearances.IsEmpty: true };

    /// <summary>The shape under a type that the object may have; null when there is none.</summary>
    private Shape? Allowed(Shape shape)
    {
        GeometryKinds kinds = CityJsonTypes.GeometryOf(type);
        if (kinds.HasFlag(shape.Kind))
            return shape;
        if (shape.Kind is GeometryKinds.MultiPoint or GeometryKinds.MultiLineString)
            return null;
        return kinds.HasFlag(GeometryKinds.MultiSurface) ? shape.As(GeometryKinds.MultiSurface)
            : kinds.HasFlag(GeometryKinds.CompositeSurface) ? shape.As(GeometryKinds.CompositeSurface)
            : null;
    }

    /// <summary>
    /// The geometries of a boundary surface: kept by the semantics of the owner's polygons; polygons that no geometry
    /// of the owner has go to a geometry that is made of boundary surfaces alone.
    /// </summary>
    private void PlanBoundary(int index, HashSet<(AbstractGeometry Leaf, string Lod)> covered)
    {
        CityObject part = semantics[index].Part;
        foreach (LodGeometry geometry in part.Geometry)
        {
            List<AbstractGeometry> leaves = [.. geometry.Geometry.Leaves()];
            bool isCovered = leaves.Count > 0 && leaves.TrueForAll(leaf => covered.Contains((leaf, geometry.Lod)));
            if (!isCovered && !TryExtend(index, part, geometry, covered))
                continue;
            _context.Books.Keep(BookAccount.Geometries);
            if (isCovered && !ShapeBuilder.IsPlain(geometry.Geometry))
                Change(part, geometry, "aggregate", LossKind.Generalized);
        }
    }

    private bool TryExtend(int index, CityObject part, LodGeometry geometry, HashSet<(AbstractGeometry Leaf, string Lod)> covered)
    {
        if (Plan(geometry, part, isOwn: false) is not { } planned)
            return false;
        List<PlannedItem> items = [.. planned.Items.Where(item => !covered.Contains((item.Leaf, geometry.Lod)))];
        foreach (PlannedItem item in items)
        {
            item.Semantic = semantics.Find(item.Leaf, geometry.Lod) is { } found and >= 0 ? found : index;
            covered.Add((item.Leaf, geometry.Lod));
        }

        if (items.Count == 0)
            return true;
        GeometryKinds kind = planned.Kind > GeometryKinds.CompositeSurface ? GeometryKinds.MultiSurface : planned.Kind;
        PlannedGeometry? made = _geometries.Find(known => known.Source is null && known.Lod == geometry.Lod
            && (known.Depth == 3) == (kind >= GeometryKinds.MultiSurface));
        if (made is null)
        {
            made = new PlannedGeometry(kind, geometry.Lod) { Solids = [[[]]] };
            _geometries.Add(made);
            _context.Books.Derive(BookAccount.Geometries);
            _context.Books.Keep(BookAccount.Geometries);
        }

        made.Solids[0][0].AddRange(items);
        return true;
    }

    /// <summary>Says which semantic objects stand with which geometry: those used, and those above them.</summary>
    private List<int> PlaceSemantics()
    {
        bool[] isPlaced = new bool[semantics.Count];
        foreach (PlannedGeometry geometry in _geometries)
        {
            var used = new SortedSet<int>();
            foreach (PlannedItem item in geometry.Items)
            {
                for (int at = item.Semantic; at >= 0 && used.Add(at); at = semantics[at].Parent)
                    isPlaced[at] = true;
            }

            foreach (int index in used)
                geometry.AddSemantic(index);
        }

        PlannedGeometry? first = _geometries.Find(geometry => geometry.Kind != GeometryKinds.GeometryInstance);
        var unplaced = new List<int>();
        for (int i = 0; i < isPlaced.Length; i++)
        {
            if (isPlaced[i])
                continue;
            int parent = semantics[i].Parent;
            PlannedGeometry? home = parent < 0 ? first : _geometries.Find(geometry => geometry.PlaceOf(parent) >= 0);
            if (home is null)
                unplaced.Add(i);
            else
                home.AddSemantic(i);
        }

        return unplaced;
    }

    private PlannedGeometry? Drop(CityObject subject, LodGeometry geometry, string found)
    {
        _context.Report(CityJsonDiagnostics.GeometryNotAllowed, subject.Source.LocalId, type, found, "left out");
        _context.Lose(subject, BookAccount.Geometries, PathOf(geometry), LossKind.Dropped);
        return null;
    }

    private void Change(CityObject subject, LodGeometry geometry, string what, LossKind kind) =>
        _context.Lose(subject, BookAccount.Geometries, $"{PathOf(geometry)}/{what}", kind);

    private static string PathOf(LodGeometry geometry) => geometry.Role == GeometryRole.Body
        ? $"geometry/lod{geometry.Lod}"
        : $"geometry/lod{geometry.Lod}/{geometry.Role}";
}
