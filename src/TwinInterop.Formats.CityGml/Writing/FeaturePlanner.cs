using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Mapping;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Decides the class and the place of every object below one top-level object.</summary>
internal sealed class FeaturePlanner(TargetClasses classes, ConversionContext context)
{
    private readonly ClassRequirements _requirements = new(classes);
    private readonly string _encoding = $"citygml-{classes.Schema.VersionName}";
    private readonly ClassMapping _mapping = ClassMapping.For($"citygml-{classes.Schema.VersionName}");
    private readonly AttributePlanner _attributes = new(context);
    private readonly GeometryPlanner _geometries = new(classes.Schema.Version, context);
    private readonly SchemaClass _anyObject = classes.Schema.FindClass("core:_CityObject")
        ?? classes.Schema.FindClass("core:AbstractCityObject")
        ?? throw new InvalidOperationException("Expected the class of all city objects in the schema tables.");

    private readonly ForeignGeometry _foreignGeometry = new(classes.Schema);
    private readonly DerivedBoundaries _boundaries = new(classes, context);
    private readonly DerivedReliefs _reliefs = new(classes, context);

    /// <summary>Plans a top-level object: itself, and what has to stand beside it as members of the city model.</summary>
    public List<FeaturePlan> Plan(CityObject top)
    {
        var roots = new List<FeaturePlan>();
        SchemaClass target = Candidates(top).FirstOrDefault(IsMember) ?? Broader(top).Last(IsMember);
        FeaturePlan plan = PlanFeature(top, target, [], roots);
        roots.Insert(0, _reliefs.Around(plan) ?? plan); // what stands beside it was added while it was planned
        return roots;
    }

    private bool IsMember(SchemaClass target) => classes.PropertyFor(classes.CityModel, target) is not null;

    private FeaturePlan PlanFeature(
        CityObject source, SchemaClass target, ImmutableArray<FeaturePlan> ancestors, List<FeaturePlan> roots)
    {
        SchemaName? foreign = ReferenceEquals(target, _anyObject) ? ForeignClass.ElementOf(source, classes.Schema) : null;
        bool isSame = foreign is not null || classes.SameAs(source.Class.Name).Contains(target);
        if (!isSame)
            context.Lose(source, BookAccount.Objects, $"class/{target.Name}", LossKind.Generalized);
        var plan = new FeaturePlan(source, target)
        {
            IsLinkedGroup = target.Name.LocalName == "CityObjectGroup" && !isSame,
            IsGeneralized = !isSame,
            Element = foreign ?? target.Name,
            BoundsRoom = target.Category is SchemaCategory.BoundarySurface or SchemaCategory.Opening && ancestors.Any(IsRoom),
        };
        NoteClass(plan);
        _attributes.Plan(plan);
        PlanGeometries(plan, isForeign: foreign is not null);
        RequiredValues.Supply(plan, context);
        ImmutableArray<FeaturePlan> chain = ancestors.Add(plan);
        foreach (CityObject part in source.Parts)
        {
            if (VerbatimContent.Holds(plan, part, _encoding))
                Keep(part);
            else
                PlacePart(part, chain, roots);
        }

        return plan;
    }

    private static bool IsRoom(FeaturePlan plan) => plan.Target.Name.LocalName is "Room" or "BridgeRoom" or "HollowSpace";

    private void PlanGeometries(FeaturePlan plan, bool isForeign)
    {
        List<LodGeometry> unplaced = _geometries.Plan(plan);
        unplaced.RemoveAll(geometry => (isForeign && _foreignGeometry.TryPlan(plan, geometry))
            || _boundaries.TryAdd(plan, geometry) || _geometries.TryOtherLevel(plan, geometry));
        foreach (LodGeometry geometry in unplaced)
        {
            if (!FeatureLocation.TryPlan(plan, geometry, classes.Schema.Version))
                _geometries.Drop(plan.Source, geometry);
        }
    }

    /// <summary>Books what is written with the verbatim content that it stands in; appearances are booked by surface.</summary>
    private void Keep(CityObject part)
    {
        foreach (CityObject current in part.SelfAndDescendants())
            context.Books.KeepObject(current.Class);
        var tally = Tally.Of(part);
        context.Books.Keep(BookAccount.Attributes, tally.Attributes);
        context.Books.Keep(BookAccount.Geometries, tally.Geometries);
        context.Books.Keep(BookAccount.Relations, tally.Relations + 1);
        context.Books.Keep(BookAccount.Extensions, tally.Extensions);
    }

    private void NoteClass(FeaturePlan plan)
    {
        if (plan is { IsGeneralized: true, IsLinkedGroup: false })
        {
            plan.Notes.Class = plan.Source.Class.Name;
            plan.Notes.SourceClass = plan.Source.SourceClass;
        }
        else if (Json.CityJsonTypes.IsForeign(plan.Source.SourceClass))
        {
            plan.Notes.SourceClass = plan.Source.SourceClass;
        }

        if (_mapping.Map(plan.Target).Implied is { } implied && !plan.Source.Attributes.Any(item => !item.IsGeneric && item.Name == implied.Name))
            plan.Notes.Without = implied.Name;
    }

    private void PlacePart(CityObject part, ImmutableArray<FeaturePlan> chain, List<FeaturePlan> roots)
    {
        FeaturePlan parent = chain[^1];
        ImmutableArray<SchemaClass> same = Candidates(part);
        for (int i = chain.Length - 1; i >= 0 && CanClimb(chain, i); i--)
        {
            if (TryAttach(part, same, chain, i, roots))
                return;
        }

        int holder = LastHolder(chain);
        if (holder >= 0 && TryAttach(part, Broader(part), chain, holder, roots))
            return;
        if (holder >= 0 && TryWall(part, [.. same, .. Broader(part)], chain, holder, roots))
            return;
        SchemaClass target = same.Concat(Broader(part)).First(IsMember);
        FeaturePlan plan = PlanFeature(part, target, chain, roots);
        roots.Add(plan);
        if (parent.IsLinkedGroup || parent.Source.Class == CityObjectClass.CityObjectGroup)
            parent.LinkTo(plan);
        else if (plan.IsLinkedGroup)
            plan.LinkedParent = parent;
        else
            context.Lose(part, BookAccount.Relations, "parent", LossKind.Dropped);
    }

    /// <summary>Parts go up only past objects that cannot hold them because their own class was given up.</summary>
    private static bool CanClimb(ImmutableArray<FeaturePlan> chain, int index) =>
        index == chain.Length - 1 || chain[index + 1].IsGeneralized;

    private static int LastHolder(ImmutableArray<FeaturePlan> chain)
    {
        int index = chain.Length - 1;
        while (index >= 0 && chain[index].IsLinkedGroup)
            index--;
        return index;
    }

    private bool TryAttach(
        CityObject part,
        ImmutableArray<SchemaClass> candidates,
        ImmutableArray<FeaturePlan> chain,
        int index,
        List<FeaturePlan> roots)
    {
        FeaturePlan parent = chain[^1], holder = chain[index];
        if (holder.IsLinkedGroup)
            return false;
        foreach (SchemaClass candidate in candidates)
        {
            if (classes.PropertyFor(holder.Target, candidate) is not { } property || IsFull(holder, property))
                continue;
            FeaturePlan plan = PlanFeature(part, candidate, chain, roots);
            holder.Parts.Add((property, plan));
            if (parent.IsLinkedGroup)
                parent.LinkTo(plan);
            if (!ReferenceEquals(parent, holder))
                context.Lose(part, BookAccount.Relations, "parent", LossKind.Generalized);
            return true;
        }

        return false;
    }

    /// <summary>An opening that no wall holds, as in CityGML 3.0, gets one: CityGML 2.0 knows openings in walls only.</summary>
    private bool TryWall(
        CityObject part, ImmutableArray<SchemaClass> candidates, ImmutableArray<FeaturePlan> chain, int index, List<FeaturePlan> roots)
    {
        FeaturePlan holder = chain[index];
        foreach (SchemaClass candidate in candidates.Where(item => item.Category == SchemaCategory.Opening))
        {
            foreach (SchemaClass wall in classes.SameAs("WallSurface"))
            {
                if (classes.PropertyFor(holder.Target, wall) is not { } boundary || classes.PropertyFor(wall, candidate) is not { } opening)
                    continue;
                SourceKey key = part.Source with { LocalId = $"{part.Source.LocalId}_wall" };
                var made = new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass("WallSurface")) { HasGeneratedId = true };
                var plan = new FeaturePlan(made, wall) { IsDerived = true };
                plan.Notes.IsOfParent = true;
                plan.Parts.Add((opening, PlanFeature(part, candidate, chain, roots)));
                holder.Parts.Add((boundary, plan));
                context.Books.Derive(BookAccount.Objects);
                context.Books.Derive(BookAccount.Relations);
                return true;
            }
        }

        return false;
    }

    private static bool IsFull(FeaturePlan holder, SchemaProperty property) =>
        !property.IsRepeatable && holder.Parts.Any(part => ReferenceEquals(part.Property, property));

    private ImmutableArray<SchemaClass> Broader(CityObject source) => Possible(
        classes.BroaderThan(source.Class.Name).Where(candidate => !IsAreaOfAreas(candidate, source)), source);

    /// <summary>A space for traffic gives way to its own areas in CityGML 2.0, which has no areas within areas.</summary>
    private static bool IsAreaOfAreas(SchemaClass candidate, CityObject source) =>
        candidate.Name.LocalName.EndsWith("TrafficArea", StringComparison.Ordinal)
        && source.Class.Name.EndsWith("TrafficSpace", StringComparison.Ordinal)
        && source.Parts.Any(part => part.Class.Name.EndsWith("TrafficArea", StringComparison.Ordinal));

    /// <summary>The classes that mean the same, the one that the source names first.</summary>
    private ImmutableArray<SchemaClass> Candidates(CityObject source)
    {
        ImmutableArray<SchemaClass> same = Possible(classes.SameAs(source.Class.Name), source);
        if (same.IsEmpty && ForeignClass.ElementOf(source, classes.Schema) is not null)
            return [_anyObject];
        if (same.Length < 2)
            return same;
        bool isInside = source.Attributes.Any(attribute => attribute.Name == "relationToConstruction"
            && SimpleValues.TextOf(attribute.Value) == "inside");
        return
        [
            .. same
                .OrderBy(item => item.Name.ToString() == source.SourceClass ? 0 : 1)
                .ThenBy(item => IsInterior(item) == isInside ? 0 : 1),
        ];
    }

    private static bool IsInterior(SchemaClass target) =>
        target.Name.LocalName.StartsWith("Int", StringComparison.Ordinal)
        && target.Name.LocalName.EndsWith("Installation", StringComparison.Ordinal);

    private ImmutableArray<SchemaClass> Possible(IEnumerable<SchemaClass> candidates, CityObject source) =>
        [.. candidates.Where(candidate => _requirements.AreMet(candidate, source))];
}
