using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Plans single geometries in the form that the type of their object may have, and books what they lose.</summary>
/// <param name="scope">What the objects share.</param>
/// <param name="type">The type of the object.</param>
internal sealed class AllowedGeometryPlan(WritingScope scope, string type)
{
    private readonly ConversionContext _context = scope.Context;

    /// <summary>Plans a geometry.</summary>
    /// <param name="geometry">The geometry.</param>
    /// <param name="subject">Whose it is: the object itself, or one of its boundary surfaces.</param>
    /// <param name="isOwn">Whether it is the object's own.</param>
    /// <returns>Null where it cannot be written; that is booked.</returns>
    public PlannedGeometry? Plan(LodGeometry geometry, CityObject subject, bool isOwn)
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

    /// <summary>Plans a geometry in a form that it may have.</summary>
    /// <param name="geometry">The geometry.</param>
    /// <param name="shape">What it is.</param>
    /// <param name="allowed">What it is written as.</param>
    /// <param name="subject">Whose it is.</param>
    /// <returns>Null where none of it can be written; that is booked.</returns>
    public PlannedGeometry? Plan(LodGeometry geometry, Shape shape, Shape allowed, CityObject subject)
    {
        scope.Grid.HasMoved = false;
        PlannedGeometry? planned = new GeometryPlanner(scope.Vertices).Plan(allowed, geometry.Lod, out bool isFinite);
        if (planned is null)
        {
            if (!isFinite)
                _context.Report(CityJsonDiagnostics.NonFinitePosition, subject.Source.LocalId);
            else
                _context.Report(CityJsonDiagnostics.CollapsedSurface, subject.Source.LocalId, scope.Grid.Step, "only");
            _context.LoseGeometry(subject, geometry, PathOf(geometry), LossKind.Dropped);
            return null;
        }

        Review(planned, allowed, shape, geometry, subject);
        return planned with { Source = geometry };
    }

    /// <summary>Books a change of a geometry that is kept.</summary>
    public void Change(CityObject subject, LodGeometry geometry, string what, LossKind kind) =>
        _context.LoseGeometry(subject, geometry, $"{PathOf(geometry)}/{what}", kind);

    /// <summary>Enters what a geometry loses though it is kept.</summary>
    private void Review(PlannedGeometry planned, Shape allowed, Shape shape, LodGeometry geometry, CityObject subject)
    {
        if (scope.Grid.HasMoved)
            _context.LoseGeometry(subject, geometry, $"{PathOf(geometry)}/decimals", LossKind.Approximated, "--decimals 6");
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

    private PlannedGeometry? Drop(CityObject subject, LodGeometry geometry, string found)
    {
        _context.Report(CityJsonDiagnostics.GeometryNotAllowed, subject.Source.LocalId, type, found, "left out");
        _context.LoseGeometry(subject, geometry, PathOf(geometry), LossKind.Dropped);
        return null;
    }

    private static string PathOf(LodGeometry geometry) => geometry.Role == GeometryRole.Body
        ? $"geometry/lod{geometry.Lod}"
        : $"geometry/lod{geometry.Lod}/{geometry.Role}";
}
