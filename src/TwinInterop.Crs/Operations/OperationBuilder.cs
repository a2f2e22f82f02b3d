using System.Collections.Immutable;

using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations.Steps;
using TwinInterop.Crs.Projections;
using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations;

/// <summary>Builds the computations of an operation and the report about them.</summary>
internal sealed class OperationBuilder
{
    private readonly ReferenceEnd _source, _target;
    private readonly OperationOptions _options;
    private readonly DatumGraph _graph;
    private readonly List<IPointStep> _steps = [];
    private readonly ImmutableArray<OperationStep>.Builder _report = ImmutableArray.CreateBuilder<OperationStep>();

    public OperationBuilder(ReferenceEnd source, ReferenceEnd target, OperationOptions options)
    {
        (_source, _target, _options) = (source, target, options);
        _graph = new DatumGraph(options);
        Heights = HeightPlan.Decide(source, target, options);
        Build();
    }

    /// <summary>What is done with heights.</summary>
    public HeightPlan Heights { get; }

    /// <summary>The computations in order.</summary>
    public ImmutableArray<IPointStep> Steps => [.. _steps];

    /// <summary>The report, in the same order.</summary>
    public ImmutableArray<OperationStep> Report => _report.ToImmutable();

    /// <summary>Grids that would have made the operation more accurate.</summary>
    public ImmutableArray<string> MissingGrids => [.. _graph.Missing.Distinct(StringComparer.Ordinal)];

    private void Build()
    {
        bool transformed = Heights.Treatment is HeightTreatment.Transformed;
        List<DatumHop> there = [.. _graph.Gateway(
            _source.Horizontal.BaseCode, _target.Horizontal.BaseCode, _source.Horizontal.Area)];
        int hub = there.Count > 0 ? there[^1].To : _source.Horizontal.BaseCode;
        List<DatumHop> back = [.. _graph.Gateway(_target.Horizontal.BaseCode, hub, _target.Horizontal.Area)];
        while (there.Count > 0 && back.Count > 0 && there[^1] == back[^1])
        {
            there.RemoveAt(there.Count - 1);
            back.RemoveAt(back.Count - 1);
        }

        int from = there.Count > 0 ? there[^1].To : _source.Horizontal.BaseCode;
        int to = back.Count > 0 ? back[^1].To : _target.Horizontal.BaseCode;
        AddToGeographic();
        foreach (DatumHop hop in there)
            AddHop(hop, transformed && HasOwnHeights(_source));
        AddHeights(Heights.Up, inverse: false);
        foreach (DatumHop hop in DatumGraph.Within(from, to))
            AddHop(hop, transformed && _source.IsEllipsoidal && _target.IsEllipsoidal);
        AddHeights(Heights.Down, inverse: true);
        back.Reverse();
        foreach (DatumHop hop in back)
            AddHop(hop.Reversed, transformed && HasOwnHeights(_target));
        AddFromGeographic();
        DropIdentity();
    }

    private static bool HasOwnHeights(ReferenceEnd end) =>
        end.IsEllipsoidal && end.Vertical!.BaseCode == end.Horizontal.BaseCode;

    private void AddToGeographic()
    {
        CrsDefinition system = _source.Horizontal;
        if (system.Kind is CrsKind.Projected)
        {
            MapProjection projection = EpsgTables.MapProjection(system.ConversionCode);
            _steps.Add(new ProjectionStep(Kernel(_source, projection), _source.Meridian, Length(system), inverse: true));
            _report.Add(new OperationStep($"Inverse of {projection.Name}", Epsg(system.ConversionCode), 0));
        }
        else if (system.Kind is CrsKind.Geocentric)
        {
            _steps.Add(new GeocentricStep(_source.Geocentric, inverse: true));
            _report.Add(new OperationStep("Geocentric to geographic", Epsg(9602), 0));
        }
        else
        {
            _steps.Add(new AngleStep(Unit(system), _source.Meridian, inverse: false));
        }
    }

    private void AddFromGeographic()
    {
        CrsDefinition system = _target.Horizontal;
        if (system.Kind is CrsKind.Projected)
        {
            MapProjection projection = EpsgTables.MapProjection(system.ConversionCode);
            _steps.Add(new ProjectionStep(Kernel(_target, projection), _target.Meridian, Length(system), inverse: false));
            _report.Add(new OperationStep(projection.Name, Epsg(system.ConversionCode), 0));
        }
        else if (system.Kind is CrsKind.Geocentric)
        {
            _steps.Add(new GeocentricStep(_target.Geocentric, inverse: false));
            _report.Add(new OperationStep("Geographic to geocentric", Epsg(9602), 0));
        }
        else
        {
            _steps.Add(new AngleStep(Unit(system), _target.Meridian, inverse: true));
        }
    }

    /// <summary>Takes the first and last step away where nothing lies between and they undo each other.</summary>
    private void DropIdentity()
    {
        CrsDefinition a = _source.Horizontal, b = _target.Horizontal;
        bool undo = a.Id == b.Id
            || (a.Kind is CrsKind.Geocentric && b.Kind is CrsKind.Geocentric)
            || (IsGeographic(a) && IsGeographic(b) && a.Unit == b.Unit && _source.Meridian == _target.Meridian);
        if (_steps.Count != 2 || !undo)
            return;
        _steps.Clear();
        if (IsGeographic(a))
            return;
        _report.RemoveAt(_report.Count - 1);
        _report.RemoveAt(0);
    }

    private void AddHop(DatumHop hop, bool heights)
    {
        DatumTransformation t = hop.Transformation;
        IShiftGrid? grid = t.NeedsGrid ? Grid(t) : null;
        var source = new Geocentric(EpsgTables.DatumOf(t.Source).Ellipsoid);
        var target = new Geocentric(EpsgTables.DatumOf(t.Target).Ellipsoid);
        switch (t.Kind)
        {
            case DatumTransformationKind.Helmert:
                _steps.Add(new HelmertStep(
                    hop.IsInverse ? target : source,
                    hop.IsInverse ? source : target,
                    t.Parameters.AsSpan(),
                    hop.IsInverse,
                    heights));
                break;
            case DatumTransformationKind.Offsets:
                _steps.Add(new OffsetGridStep(grid!, hop.IsInverse));
                break;
            case DatumTransformationKind.Translations:
                _steps.Add(new TranslationGridStep(grid!, source, target, hop.IsInverse));
                break;
        }

        _report.Add(new OperationStep(
            hop.Name, t.Code == 0 ? null : Epsg(t.Code), t.Accuracy, grid?.Name, Warning(t, hop)));
    }

    private string? Warning(DatumTransformation t, DatumHop hop)
    {
        AreaOfUse area = _options.AreaOfInterest
            ?? (hop.IsInverse ? _target.Horizontal.Area : _source.Horizontal.Area);
        return t.Kind is DatumTransformationKind.Helmert && !t.Area.Contains(area)
            ? $"The parameters are stated for {t.Area}, which does not hold all of {area}."
            : null;
    }

    private IShiftGrid Grid(DatumTransformation t)
    {
        IShiftGrid grid = _options.Grids?.Find(t.Grid)
            ?? throw new MissingGridException($"The grid {t.Grid} is no longer found.", [t.Grid]);
        int bands = t.Kind is DatumTransformationKind.Translations ? 3 : 2;
        return grid.BandCount >= bands
            ? grid
            : throw new InvalidDataException($"Expected {bands} bands in grid {grid.Name}, found {grid.BandCount}.");
    }

    private void AddHeights(HeightPlan.Sampled? sampled, bool inverse)
    {
        if (sampled is null)
            return;
        (HeightModel model, IShiftGrid grid, string? warning) = sampled;
        string vertical = CrsRegister.Find(model.Vertical).Name, ellipsoidal = CrsRegister.Find(model.Base).Name;
        _steps.Add(new HeightGridStep(grid, inverse));
        _report.Add(new OperationStep(
            inverse ? $"{ellipsoidal} to {vertical}" : $"Inverse of {ellipsoidal} to {vertical}",
            model.Operation == 0 ? null : Epsg(model.Operation),
            model.Accuracy,
            grid.Name,
            warning));
    }

    private static IProjection Kernel(ReferenceEnd end, MapProjection projection) =>
        ProjectionMethods.Create(end.Datum.Ellipsoid, projection);

    private static double Unit(CrsDefinition system) =>
        system.Unit is CrsUnit.Grad ? Math.PI / 200 : Angles.Degree;

    private static double Length(CrsDefinition system) => system.MetresPerUnit
        ?? throw new InvalidOperationException($"The register tables give {system.Id} an angle as its unit.");

    private static bool IsGeographic(CrsDefinition system) =>
        system.Kind is CrsKind.Geographic2D or CrsKind.Geographic3D;

    private static CrsId Epsg(int code) => new("EPSG", code);
}
