using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Gives ids, and decides where shared geometries and appearances stand.</summary>
internal sealed class ScenePlanner(CityGmlVersion version, GmlIds ids, ShapeRegister shapes, ConversionContext context)
{
    /// <summary>Plans what the members that come of one top-level object have in common.</summary>
    /// <param name="top">The object.</param>
    /// <param name="roots">The members, the object itself first.</param>
    public Scene Plan(CityObject top, IReadOnlyList<FeaturePlan> roots)
    {
        List<FeaturePlan> features = [.. roots.SelectMany(root => root.SelfAndParts())];
        for (int i = 0; i < features.Count; i++)
            AssignId(features[i], isTop: i == 0);
        var scene = new Scene(top)
        {
            Geometries = new SharedGeometries(version == CityGmlVersion.V3),
        };
        EnterGeometries(features, scene);
        PlanAppearances(top, roots, scene);
        return scene;
    }

    private static bool HoldsSharedSurfaces(FeaturePlan plan) =>
        plan.Target.Category is SchemaCategory.BoundarySurface or SchemaCategory.Opening;

    private void AssignId(FeaturePlan plan, bool isTop)
    {
        string source = plan.Source.Source.LocalId;
        string wanted = GmlIds.Legalize(source);
        plan.IsIdWritten = isTop || version == CityGmlVersion.V3 || !plan.Source.HasGeneratedId || plan.IsLinkedMember;
        if (wanted != source && !plan.Source.HasGeneratedId)
        {
            plan.OriginalId = source;
            context.Report(CityGmlWriterDiagnostics.IdEscaped, source, source, wanted);
        }

        plan.Id = ids.Take(wanted, out bool isClash);
        if (isClash)
            context.Report(CityGmlWriterDiagnostics.IdClash, source, wanted, plan.Id);
        for (int i = 0; i < plan.Addresses.Count; i++)
        {
            if (plan.Addresses[i].Address.Id is { } id)
                plan.Addresses[i] = plan.Addresses[i] with { Id = ids.Take(GmlIds.Legalize(id), out _) };
        }
    }

    /// <summary>Boundary surfaces come first: they hold the polygons, the bodies refer to them.</summary>
    private void EnterGeometries(List<FeaturePlan> features, Scene scene)
    {
        var owners = new Dictionary<object, string>(ReferenceEqualityComparer.Instance);
        foreach (FeaturePlan plan in features.Where(HoldsSharedSurfaces).Concat(features.Where(plan => !HoldsSharedSurfaces(plan))))
        {
            foreach (GeometryPlan geometry in plan.Geometries)
            {
                owners.Add(geometry, plan.Id);
                scene.Geometries.Enter(geometry.Geometry, geometry);
            }
        }

        foreach (FeaturePlan plan in features)
        {
            IEnumerable<AbstractGeometry> values = plan.Source.Dynamizers.SelectMany(dynamizer => dynamizer.Geometries);
            foreach (AbstractGeometry geometry in values)
            {
                if (owners.TryAdd(geometry, plan.Id) && geometry is not ImplicitGeometry)
                    scene.Geometries.Enter(geometry, geometry);
            }
        }

        // Shapes come last: a surface that the object has itself is not one of theirs.
        foreach (FeaturePlan plan in features)
        {
            IEnumerable<AbstractGeometry> values = plan.Source.Dynamizers.SelectMany(dynamizer => dynamizer.Geometries);
            foreach (AbstractGeometry geometry in plan.Geometries.Select(planned => planned.Geometry).Concat(values))
                EnterShape(geometry, scene, owners);
        }

        scene.Geometries.AssignIds(ids, place => owners[place], ReportClash);
        foreach ((SharedShape shape, AbstractGeometry geometry) in scene.NewShapes)
            shapes.Name(shape, scene.Geometries.IdOf(geometry) ?? throw new InvalidOperationException("Expected an id of a shared shape."));
    }

    /// <summary>A shape stands in the first instance of it; its appearances are in nobody's books before they are written.</summary>
    private void EnterShape(AbstractGeometry geometry, Scene scene, Dictionary<object, string> owners)
    {
        if (geometry is not ImplicitGeometry instance || shapes.Enter(instance) is not { } shape)
            return;
        owners.Add(instance.Shape, shape.Id ?? "shape");
        scene.NewShapes.Add((instance.Shape, shape));
        int before = scene.Geometries.Leaves.Count();
        scene.Geometries.Enter(shape, instance.Shape);
        foreach (AbstractSurface surface in scene.Geometries.Leaves.Skip(before))
        {
            if (!surface.Appearances.IsEmpty && !scene.OwnSurfaces.Contains(surface))
                context.Books.Derive(BookAccount.Appearances, surface.Appearances.Length);
        }
    }

    private void ReportClash(string wanted, string written) =>
        context.Report(CityGmlWriterDiagnostics.IdClash, wanted, wanted, written);

    private void PlanAppearances(CityObject top, IReadOnlyList<FeaturePlan> roots, Scene scene)
    {
        var written = new HashSet<AbstractSurface>(ReferenceEqualityComparer.Instance);
        var data = new Dictionary<(FeaturePlan Holder, string? Theme, SurfaceData Data, bool IsFront), SurfaceDataPlan>();
        Dictionary<object, FeaturePlan> holders = HoldersOf(roots);
        foreach (AbstractSurface surface in scene.Geometries.Leaves)
        {
            written.Add(surface);
            foreach (SurfaceAppearance appearance in surface.Appearances)
                Enter(scene, data, HolderOf(surface), surface, appearance);
        }

        FeaturePlan HolderOf(AbstractSurface surface) =>
            scene.Geometries.PlaceOf(surface) is { } place && holders.TryGetValue(place, out FeaturePlan? holder) ? holder : roots[0];

        foreach (CityObject cityObject in top.SelfAndDescendants())
        {
            foreach (LodGeometry geometry in cityObject.Geometry)
            {
                long lost = Tally.AppearancesOf(geometry.Geometry, written);
                context.Lose(cityObject, BookAccount.Appearances, "geometry/appearance", LossKind.Dropped, lost);
            }
        }
    }

    /// <summary>The member that a geometry is written in: an appearance must stand in the same one to be found.</summary>
    private static Dictionary<object, FeaturePlan> HoldersOf(IReadOnlyList<FeaturePlan> roots)
    {
        var holders = new Dictionary<object, FeaturePlan>(ReferenceEqualityComparer.Instance);
        foreach (FeaturePlan root in roots)
        {
            foreach (GeometryPlan geometry in root.SelfAndParts().SelectMany(plan => plan.Geometries))
            {
                holders[geometry] = root;
                if (geometry.Geometry is ImplicitGeometry instance)
                    holders.TryAdd(instance.Shape, root);
            }
        }

        return holders;
    }

    private void Enter(
        Scene scene,
        Dictionary<(FeaturePlan Holder, string? Theme, SurfaceData Data, bool IsFront), SurfaceDataPlan> known,
        FeaturePlan holder,
        AbstractSurface surface,
        SurfaceAppearance appearance)
    {
        var key = (holder, appearance.Theme, appearance.Data, appearance.IsFront);
        if (!known.TryGetValue(key, out SurfaceDataPlan? plan))
        {
            string? id = appearance.Data.Id is { } own ? ids.Take(GmlIds.Legalize(own), out _) : null;
            plan = new SurfaceDataPlan(appearance.Data, appearance.IsFront, id, []);
            known.Add(key, plan);
            if (!scene.Themes.TryGetValue(holder, out List<ThemePlan>? themes))
                scene.Themes.Add(holder, themes = []);
            ThemePlan? theme = themes.Find(item => item.Theme == appearance.Theme);
            if (theme is null)
                themes.Add(theme = new ThemePlan(appearance.Theme, []));
            theme.Data.Add(plan);
        }

        plan.Targets.Add((surface, appearance));
        if (!appearance.Coordinates.IsEmpty && !scene.RingIds.ContainsKey(surface))
            scene.RingIds.Add(surface, RingIds(surface, scene.Geometries.IdOf(surface) ?? ""));
    }

    private string[] RingIds(AbstractSurface surface, string surfaceId) => surface switch
    {
        PolygonSurface polygon =>
        [
            .. polygon.Holes.Prepend(polygon.Exterior).Select((ring, i) =>
                ids.Take(ring.Id is { } id ? GmlIds.Legalize(id) : $"{surfaceId}_r{i}", out _)),
        ],
        TriangulatedSurface triangles =>
            [.. Enumerable.Range(0, triangles.Triangles.Length / 3).Select(i => ids.Take($"{surfaceId}_t{i}", out _))],
        _ => [],
    };
}
