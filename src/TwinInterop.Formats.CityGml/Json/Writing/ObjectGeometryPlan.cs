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
    private readonly AllowedGeometryPlan _allowed = new(scope, type);

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
            if (TryLocate(geometry) || _allowed.Plan(geometry, cityObject, isOwn: true) is not { } planned)
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
        Location = _allowed.Plan(geometry, shape, shape, cityObject);
        if (Location is not null)
            _context.Books.Keep(BookAccount.Geometries);
        return true;
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
                _allowed.Change(part, geometry, "aggregate", LossKind.Generalized);
        }
    }

    private bool TryExtend(int index, CityObject part, LodGeometry geometry, HashSet<(AbstractGeometry Leaf, string Lod)> covered)
    {
        if (_allowed.Plan(geometry, part, isOwn: false) is not { } planned)
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
}
