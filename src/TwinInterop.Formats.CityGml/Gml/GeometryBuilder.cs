using System.Collections.Immutable;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Makes geometries of the model from nodes; one node gives one instance, so that sharing survives.</summary>
/// <remarks>
/// Source: OGC 12-019, 8.1 (a geometry is shared by reference). Recursion is bounded by <see cref="ReadLimits.XmlDepth"/>.
/// </remarks>
internal sealed class GeometryBuilder
{
    private readonly ReadSession _session;
    private readonly GmlIndex _index;
    private readonly SharedShapes _shapes;
    private readonly MemberBuilder _members;
    private int _depth;

    /// <param name="session">What all parts of the reading share.</param>
    /// <param name="index">Where references find their targets.</param>
    /// <param name="shapes">The shapes of implicit geometries.</param>
    public GeometryBuilder(ReadSession session, GmlIndex index, SharedShapes shapes)
    {
        _session = session;
        _index = index;
        _shapes = shapes;
        _members = new MemberBuilder(session, this);
    }

    /// <summary>How many geometries or parts of one were left out so far.</summary>
    public int LeftOut { get; private set; }

    /// <summary>How many curved segments were replaced so far.</summary>
    public int Approximated { get; private set; }

    /// <summary>The geometry of a node; null when nothing of it can be used.</summary>
    public AbstractGeometry? Build(GmlNode node)
    {
        if (node.Type == GmlType.Reference)
            return Follow(node) is { } target ? Build(target) : null;
        if (node.IsDone)
        {
            Approximated += node.ApproximatedSegments > 0 ? 1 : 0;
            LeftOut += node.Built is null ? 1 : 0;
            return node.Built;
        }

        if (node.IsBuilding || _depth >= _session.Limits.XmlDepth)
        {
            if (node.IsBuilding)
                _session.Report(CityGmlDiagnostics.ReferenceCycle, node.Place, node.Id ?? node.ElementName);
            else
                _session.Report(CityGmlDiagnostics.TooDeep, node.Place, _session.Limits.XmlDepth);
            LeftOut++;
            return null;
        }

        node.IsBuilding = true;
        _depth++;
        Approximated += node.ApproximatedSegments > 0 ? 1 : 0;
        node.Built = Make(node);
        _depth--;
        node.IsBuilding = false;
        node.IsDone = true;
        return node.Built;
    }

    /// <summary>The node that a reference points to; null, and reported, when there is none.</summary>
    public GmlNode? Follow(GmlNode reference)
    {
        string href = reference.Href ?? "";
        if (!href.StartsWith('#'))
        {
            _session.Report(CityGmlDiagnostics.OutsideReference, reference.Place, href);
            LeftOut++;
            return null;
        }

        GmlNode? target = _index.Find(href[1..]);
        if (target is null)
        {
            _session.Report(CityGmlDiagnostics.DanglingReference, reference.Place, href);
            LeftOut++;
        }

        return target;
    }

    private AbstractGeometry? Make(GmlNode node) => node.Type switch
    {
        GmlType.Point => new Point(node.Positions[0]) { Id = node.Id },
        GmlType.LineString => new LineString(node.Positions) { Id = node.Id },
        GmlType.Polygon => PolygonBuilder.Build(node, this, _session),
        GmlType.TriangulatedSurface => TriangulationBuilder.Build(node, this, _session),
        GmlType.CompositeCurve => MakeCompositeCurve(node),
        GmlType.OrientableCurve => MakeOrientableCurve(node),
        GmlType.OrientableSurface => MakeOrientableSurface(node),
        GmlType.CompositeSurface => MakeCompositeSurface(node),
        GmlType.Solid => MakeSolid(node),
        GmlType.CompositeSolid => NotEmpty(node, _members.Solids(node.Members)) is { } solids
            ? new CompositeSolid([.. solids]) { Id = node.Id } : null,
        GmlType.MultiSolid => NotEmpty(node, _members.Solids(node.Members)) is { } solids
            ? new MultiSolid([.. solids]) { Id = node.Id } : null,
        GmlType.MultiSurface => NotEmpty(node, _members.Surfaces(node.Members)) is { } surfaces
            ? new MultiSurface([.. surfaces]) { Id = node.Id } : null,
        GmlType.MultiCurve => NotEmpty(node, _members.Curves(node.Members)) is { } curves
            ? new MultiCurve([.. curves]) { Id = node.Id } : null,
        GmlType.MultiPoint => NotEmpty(node, _members.Points(node.Members)) is { } points
            ? new MultiPoint([.. points]) { Id = node.Id } : null,
        GmlType.Collection => MakeCollection(node),
        GmlType.Implicit => MakeImplicit(node),
        _ => throw new InvalidOperationException($"Expected a type of geometry, found {node.Type}."),
    };

    private List<T>? NotEmpty<T>(GmlNode node, List<T> members)
    {
        if (members.Count > 0)
            return members;
        _session.Report(CityGmlDiagnostics.EmptyGeometry, node.Place, node.ElementName);
        LeftOut++;
        return null;
    }

    private CompositeCurve? MakeCompositeCurve(GmlNode node) => NotEmpty(node, _members.Curves(node.Members)) is { } curves
        ? new CompositeCurve([.. curves]) { Id = node.Id }
        : null;

    private AbstractCurve? MakeOrientableCurve(GmlNode node)
    {
        List<AbstractCurve>? curves = NotEmpty(node, _members.Curves(node.Members));
        if (curves is null)
            return null;
        AbstractCurve curve = curves.Count == 1 ? curves[0] : new CompositeCurve([.. curves]);
        return (node.IsReversed ? Reversed(curve) : curve) with { Id = node.Id ?? curve.Id };
    }

    private static AbstractCurve Reversed(AbstractCurve curve) => curve switch
    {
        LineString line => line with { Positions = [.. line.Positions.Reverse()], Id = null },
        CompositeCurve composite => composite with { Members = [.. composite.Members.Reverse().Select(Reversed)], Id = null },
        _ => throw new InvalidOperationException($"Expected a curve of the model, found {curve.GetType().Name}."),
    };

    private OrientableSurface? MakeOrientableSurface(GmlNode node)
    {
        List<AbstractSurface>? surfaces = NotEmpty(node, _members.Surfaces(node.Members));
        if (surfaces is null)
            return null;
        AbstractSurface surface = surfaces.Count == 1 ? surfaces[0] : new CompositeSurface([.. surfaces]);
        return new OrientableSurface(surface, node.IsReversed) { Id = node.Id };
    }

    private AbstractSurface? MakeCompositeSurface(GmlNode node)
    {
        List<AbstractSurface>? surfaces = NotEmpty(node, _members.Surfaces(node.Members));
        if (surfaces is null)
            return null;

        // A gml:Surface of one patch is a polygon in other words.
        if (node.ElementName is "Surface" && surfaces is [PolygonSurface { Id: null } patch])
            return new PolygonSurface(patch.Exterior, patch.Holes) { Id = node.Id, Appearances = patch.Appearances };
        return new CompositeSurface([.. surfaces]) { Id = node.Id };
    }

    private Solid? MakeSolid(GmlNode node)
    {
        List<AbstractSurface>? exterior = NotEmpty(node, _members.Surfaces(node.Members));
        if (exterior is null)
            return null;

        var interiors = ImmutableArray.CreateBuilder<CompositeSurface>();
        foreach (GmlNode interior in node.Interiors ?? [])
        {
            List<AbstractSurface> shell = _members.Surfaces([interior]);
            if (shell.Count > 0)
                interiors.Add(Shell(shell));
        }

        return new Solid(Shell(exterior), interiors.ToImmutable()) { Id = node.Id };
    }

    private static CompositeSurface Shell(List<AbstractSurface> surfaces) =>
        surfaces is [CompositeSurface composite] ? composite : new CompositeSurface([.. surfaces]);

    private AbstractGeometry? MakeCollection(GmlNode node)
    {
        List<AbstractGeometry> members = [];
        foreach (GmlNode member in node.Members)
        {
            if (Build(member) is { } built)
                members.Add(built);
        }

        if (NotEmpty(node, members) is null)
            return null;
        return members.TrueForAll(member => member is AbstractCurve)
            ? new MultiCurve([.. members.Cast<AbstractCurve>()]) { Id = node.Id }
            : new GeometryCollection([.. members]) { Id = node.Id };
    }

    private ImplicitGeometry? MakeImplicit(GmlNode node)
    {
        ImplicitDraft draft = node.Implicit!; // a node of this type has one
        SharedShape? shape = _shapes.For(draft, this);
        if (shape is null)
            return null;

        if (draft.ReferencePoint is { } reference && Build(reference) is Point point)
            return new ImplicitGeometry(point.Position, draft.Transform, shape) { Id = node.Id };
        _session.Report(CityGmlDiagnostics.EmptyGeometry, node.Place, "referencePoint");
        LeftOut++;
        return null;
    }

    /// <summary>Counts a part of a geometry that the model cannot hold there.</summary>
    public void LeaveOut() => LeftOut++;

    /// <summary>Reports and counts a geometry that stands where its type may not.</summary>
    public void LeaveOutWrong(GmlNode node, string expected, AbstractGeometry found)
    {
        _session.Report(CityGmlDiagnostics.WrongMember, node.Place, expected, found.GetType().Name);
        LeftOut++;
    }
}
