using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>
/// Where each surface and solid of one top-level object is written in full, and where it is only referred to.
/// </summary>
/// <remarks>A geometry belongs to the place that is entered first: enter boundary surfaces before bodies.</remarks>
/// <param name="keepsShells">
/// Whether a solid holds its shells in full (gml:Shell of GML 3.2, which cannot be referred to) and only their
/// surfaces can be references.
/// </param>
internal sealed class SharedGeometries(bool keepsShells = false)
{
    private readonly Dictionary<AbstractGeometry, Use> _uses = new(ReferenceEqualityComparer.Instance);
    private readonly List<AbstractGeometry> _order = [];

    /// <summary>Every polygon and triangulated surface that will be written, in order of entry, each once.</summary>
    public IEnumerable<AbstractSurface> Leaves => _order
        .Where(geometry => geometry is PolygonSurface or TriangulatedSurface)
        .Cast<AbstractSurface>();

    /// <summary>Enters every surface and solid of a geometry, and whatever else has an id.</summary>
    /// <param name="geometry">The geometry as it will be written.</param>
    /// <param name="place">The property that holds it; compared by reference.</param>
    public void Enter(AbstractGeometry geometry, object place)
    {
        var pending = new Stack<AbstractGeometry>();
        pending.Push(geometry);
        while (pending.TryPop(out AbstractGeometry? current))
        {
            if (current is AbstractSurface or AbstractSolid || current.Id is not null)
            {
                if (_uses.TryGetValue(current, out Use? known))
                {
                    known.Count++;
                    continue;
                }

                _uses.Add(current, new Use(place));
                _order.Add(current);
            }

            PushMembers(pending, current, place);
        }
    }

    /// <summary>Gives ids to all that has one in the source, is shared, or wears a texture or material.</summary>
    /// <param name="ids">Keeps ids unique.</param>
    /// <param name="ownerOf">The id of the feature to which a place belongs.</param>
    /// <param name="onClash">Told of each id that had to be changed.</param>
    public void AssignIds(GmlIds ids, Func<object, string> ownerOf, Action<string, string> onClash)
    {
        int ordinal = 0;
        foreach (AbstractGeometry geometry in _order)
        {
            Use use = _uses[geometry];
            bool wears = geometry is AbstractSurface { Appearances.Length: > 0 };
            if (geometry.Id is null && use.Count == 1 && !wears)
                continue;
            string wanted = geometry.Id is { } id ? GmlIds.Legalize(id) : $"{ownerOf(use.Place)}_g{++ordinal}";
            use.Id = ids.Take(wanted, out bool isClash);
            if (isClash)
                onClash(wanted, use.Id);
        }
    }

    /// <summary>The id under which a geometry is written; null when it has none.</summary>
    public string? IdOf(AbstractGeometry geometry) =>
        _uses.TryGetValue(geometry, out Use? use) ? use.Id : null;

    /// <summary>The place where a geometry is written in full; null when it is not entered.</summary>
    public object? PlaceOf(AbstractGeometry geometry) =>
        _uses.TryGetValue(geometry, out Use? use) ? use.Place : null;

    /// <summary>Tells whether a geometry is to be written in full here; else the caller writes a reference.</summary>
    public bool IsHere(AbstractGeometry geometry, object place)
    {
        if (!_uses.TryGetValue(geometry, out Use? use))
            return true;
        if (use.IsWritten || !ReferenceEquals(use.Place, place))
            return false;
        use.IsWritten = true;
        return true;
    }

    private void PushMembers(Stack<AbstractGeometry> pending, AbstractGeometry geometry, object place)
    {
        switch (geometry)
        {
            case OrientableSurface orientable:
                pending.Push(orientable.Base);
                break;
            case CompositeSurface composite:
                Push(pending, composite.Members);
                break;
            case MultiSurface multi:
                Push(pending, multi.Members);
                break;
            case Solid solid:
                for (int i = solid.Interiors.Length - 1; i >= 0; i--)
                    PushShell(pending, solid.Interiors[i], place);
                PushShell(pending, solid.Exterior, place);
                break;
            case CompositeSolid composite:
                Push(pending, composite.Members);
                break;
            case MultiSolid multi:
                Push(pending, multi.Members);
                break;
            case MultiCurve multi:
                Push(pending, multi.Members);
                break;
            case CompositeCurve composite:
                Push(pending, composite.Members);
                break;
            case MultiPoint multi:
                Push(pending, multi.Points);
                break;
            case GeometryCollection collection:
                Push(pending, collection.Members);
                break;
        }
    }

    private void PushShell(Stack<AbstractGeometry> pending, CompositeSurface shell, object place)
    {
        if (!keepsShells)
        {
            pending.Push(shell);
            return;
        }

        if (_uses.TryAdd(shell, new Use(place)))
            _order.Add(shell);
        Push(pending, shell.Members);
    }

    private static void Push<T>(Stack<AbstractGeometry> pending, IReadOnlyList<T> members)
        where T : AbstractGeometry
    {
        for (int i = members.Count - 1; i >= 0; i--)
            pending.Push(members[i]);
    }

    private sealed class Use(object place)
    {
        public object Place { get; } = place;

        public int Count { get; set; } = 1;

        public string? Id { get; set; }

        public bool IsWritten { get; set; }
    }
}
