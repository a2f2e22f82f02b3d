using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The shapes of the products of a model. The way in to everything in this folder.</summary>
/// <remarks>
/// Shapes are in metres, in the system of their product; placements lead to the engineering coordinates of the model,
/// before any map conversion. Safe for several threads: products may be evaluated side by side. Everything that cannot be
/// evaluated is reported to the model's log with the instance, and never stops the rest.
/// </remarks>
internal sealed class IfcGeometry
{
    private readonly IfcModel _model;
    private readonly GeometryOptions _options;
    private readonly OpeningCutter _openings;

    /// <summary>Prepares to evaluate the products of a model.</summary>
    /// <param name="model">The model; must stay open.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="units">The units of the model where they were read before; null to read them.</param>
    public IfcGeometry(IfcModel model, GeometryOptions? options = null, IfcUnits? units = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _options = options ?? new GeometryOptions();
        Units = GeometryUnits.Of(units ?? new IfcUnits(model));
        Points = new PointReader(Units);
        Curves = new CurveReader(Points, _options.Tessellation);
        var alignments = new AlignmentCurveReader(Points, Curves);
        Curves.Further = alignments.Curve;
        Alignments = new AlignmentReader(model, Points, alignments);
        var linear = new LinearPlacementReader(model, Points, alignments);
        Placements = new PlacementReader(model, Points, Curves) { AlongCurves = linear.Frame };
        var sectioned = new SectionedSolidReader(alignments, new ProfileReader(Points, Curves), _options.Tessellation);
        Items = new ItemReader(model, Points, Curves, Looks, _options) { Further = sectioned.Mesh };
        _openings = new OpeningCutter(model, Looks, _options.Booleans, (feature, meter) => Uncut(feature, ShapeRole.Body, meter));
    }

    /// <summary>The units of the model.</summary>
    public GeometryUnits Units { get; }

    /// <summary>What the tags of faces mean.</summary>
    public LookTable Looks { get; } = new();

    /// <summary>Reads points and axis placements.</summary>
    public PointReader Points { get; }

    /// <summary>Reads curves; takes further kinds.</summary>
    public CurveReader Curves { get; }

    /// <summary>Reads the curves of alignments.</summary>
    public AlignmentReader Alignments { get; }

    /// <summary>Reads object placements; takes linear ones.</summary>
    public PlacementReader Placements { get; }

    /// <summary>Reads representation items; takes further kinds.</summary>
    public ItemReader Items { get; }

    /// <summary>The shape of a product.</summary>
    /// <param name="product">Any IfcProduct.</param>
    /// <param name="role">Which of its representations.</param>
    public ProductGeometry Shape(IfcEntity product, ShapeRole role = ShapeRole.Body)
    {
        var meter = new BudgetMeter(_options.ElementBudget);
        ProductGeometry geometry = Uncut(product, role, meter);
        bool cuts = _options.CutsOpenings && role == ShapeRole.Body && geometry.Outcome != ShapeOutcome.BoundingBox
            && !product.Is(IfcClass.IfcFeatureElementSubtraction);
        geometry = cuts ? _openings.Cut(product, geometry, meter) : geometry;
        int look = geometry.Parts.Any(part => part.Look == 0) ? new StyleReader(Looks).OfMaterial(product) : 0;
        return look == 0 ? geometry : geometry with
        {
            Parts = [.. geometry.Parts.Select(part => part.Look == 0 ? part with { Look = look } : part)],
        };
    }

    /// <summary>The items of one representation, in the coordinates of its product.</summary>
    public ShapeItems Representation(IfcEntity representation)
    {
        var items = new ShapeItems();
        Items.AddRepresentation(representation, items, new BudgetMeter(_options.ElementBudget));
        return items;
    }

    /// <summary>One item by itself, in the coordinates of the product that it belongs to.</summary>
    public ShapeItems Item(IfcEntity item)
    {
        var items = new ShapeItems();
        Items.AddSingle(item, items, new BudgetMeter(_options.ElementBudget));
        return items;
    }

    private ProductGeometry Uncut(IfcEntity product, ShapeRole role, BudgetMeter meter)
    {
        Frame3D placement = Placements.OfProduct(product);
        int failed = 0;
        foreach (IfcEntity representation in RepresentationChoice.Of(product, role))
        {
            var items = new ShapeItems();
            Items.AddRepresentation(representation, items, meter);
            failed += items.Failed;
            if (items.LeftOut > 0)
                _model.Report(GeometryDiagnostics.ElementBudgetExceeded, product, _options.ElementBudget, items.LeftOut);
            if (items.Parts.Count > 0 || (role != ShapeRole.Body && items.Lines.Count > 0))
            {
                return new ProductGeometry(placement, [.. items.Parts], [.. items.Lines], OutcomeOf(items));
            }

            if (items.Lines.Count > 0 && failed == 0)
                return new ProductGeometry(placement, [], [.. items.Lines], ShapeOutcome.Complete);
        }

        if (failed == 0 && role == ShapeRole.Body && product.Is(IfcClass.IfcAlignment) && Alignments.Curve(product) is { } curve)
        {
            ShapeLine[] line = [new ShapeLine(curve.Discretise(Curves.Tessellation))];
            return new ProductGeometry(placement, [], [.. line], ShapeOutcome.Complete);
        }

        if (failed == 0)
            return new ProductGeometry(placement, [], [], ShapeOutcome.None);
        ProductGeometry? box = role == ShapeRole.Body ? Uncut(product, ShapeRole.Box, new BudgetMeter(_options.ElementBudget)) : null;
        if (box is null || box.Parts.IsEmpty)
            return new ProductGeometry(placement, [], [], ShapeOutcome.Failed);
        _model.Report(GeometryDiagnostics.BoxInstead, product);
        return box with { Outcome = ShapeOutcome.BoundingBox };
    }

    private static ShapeOutcome OutcomeOf(ShapeItems items) => items.Failed == 0 ? ShapeOutcome.Complete
        : items.Boxes > 0 && items.Boxes == items.Parts.Count ? ShapeOutcome.BoundingBox
        : ShapeOutcome.Partial;
}
