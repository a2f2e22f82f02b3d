using TwinInterop.Crs;
using TwinInterop.Crs.Axes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Makes the frame of an operation that leads to eastings and northings, and repairs what one other reading explains.</summary>
/// <param name="model">Takes the findings.</param>
/// <param name="operation">The numbers.</param>
/// <param name="projectUnit">Metres in one unit of the model.</param>
/// <param name="sample">Where the objects lie.</param>
/// <param name="world">The WorldCoordinateSystem of the context.</param>
/// <param name="isQuiet">True for an operation that is only compared with another one: nothing is reported.</param>
internal sealed class OperationFrame(
    IfcModel model, CoordinateOperationData operation, double projectUnit, EngineeringSample sample, WorldCoordinateSystem world,
    bool isQuiet)
{
    private const double SurveyFoot = 1200.0 / 3937.0;
    private const double InternationalFoot = 0.3048;
    private const double FootDifference = 1e-5;
    private const int PseudoMercator = 3857;
    private const double SmallestShift = 10_000;
    private const double NearlyThere = 0.05;
    private const double LocalEnough = 10_000;
    private const double LargeEnough = 100_000;

    private readonly CrsExtent? _extent = operation.Crs.Extent;
    /// <summary>Metres in one unit of the system's own axes; null where the register does not have it.</summary>
    private readonly double? _systemUnit = operation.Crs.Extent is null ? null
        : operation.Crs.Reference.Horizontal is { } id ? CrsRegister.Find(id)?.MetresPerUnit : null;

    private readonly double _declaredUnit = Declared(operation.Crs, projectUnit);

    /// <summary>The frame from metres in the file to the system.</summary>
    public Frame3D Frame { get; private set; }

    /// <summary>How sure it is.</summary>
    public GeoreferenceConfidence Confidence { get; private set; } =
        operation.Crs.IsDerived ? GeoreferenceConfidence.Derived : GeoreferenceConfidence.Declared;

    /// <summary>Whether the model has map coordinates already, so that the operation would put it twice as far.</summary>
    public bool IsAppliedTwice { get; private set; }

    /// <summary>Metres in one unit of easting and northing of the result.</summary>
    public double HorizontalUnit { get; private set; }

    /// <summary>Decides.</summary>
    public OperationFrame Solve()
    {
        double mapUnit = MapUnit(out bool isSwapped);
        HorizontalUnit = _extent is null ? mapUnit : SystemUnit;
        MapScale scale = Scale(mapUnit);
        if (operation.Evidence != GeoreferenceEvidence.RigidOperation)
            Report(scale);
        if (scale.IsRepaired)
            Lower(GeoreferenceConfidence.Derived);
        else if (scale.Rule is not null)
            Lower(GeoreferenceConfidence.Guessed);
        Frame = Make(mapUnit, scale.Value, isSwapped);
        if (IsThereAlready(Frame))
        {
            IsAppliedTwice = true;
            Frame = InMapCoordinates();
            Lower(GeoreferenceConfidence.Derived);
            Vector3D there = Frame.Apply(sample.Centre);
            Report(GeoreferenceDiagnostics.AppliedTwice, Shown(operation.First), Shown(operation.Second), Shown(there.X), Shown(there.Y));
        }

        else if (world.Before(Metres(Frame.Origin), isQuiet) is { } before)
        {
            Frame = Frame.Compose(before);
        }

        if (operation.Crs.Reference.Horizontal is not { } id || CrsRegister.KindOf(id) is null)
            Lower(GeoreferenceConfidence.Guessed);
        Vector3D place = Frame.Apply(sample.Centre);
        if (_extent is not null && !_extent.Contains(place.X, place.Y))
        {
            CoordinateBox box = _extent.Box;
            Lower(GeoreferenceConfidence.Guessed);
            Report(
                GeoreferenceDiagnostics.OutsideArea, _extent.Name, Shown(box.West), Shown(box.East), Shown(box.South), Shown(box.North),
                Shown(place.X), Shown(place.Y));
        }

        return this;
    }

    /// <summary>The frame for coordinates that are map coordinates already.</summary>
    public Frame3D InMapCoordinates()
    {
        double unit = 1 / HorizontalUnit;
        return new Frame3D(default, Vector3D.UnitX * unit, Vector3D.UnitY * unit, Vector3D.UnitZ);
    }

    /// <summary>Shortens a coordinate for a message.</summary>
    internal static double Shown(double value) => Math.Round(value, 3);

    /// <summary>The declared unit, unless the model then lies outside the system and another unit or order brings it inside.</summary>
    private double MapUnit(out bool isSwapped)
    {
        isSwapped = false;
        if (_extent is null)
            return UnitOfUnknownSystem();
        if (Fits(_declaredUnit, isSwapped: false) || (operation.First == 0 && operation.Second == 0)
            || IsThereAlready(Make(_declaredUnit, Scale(_declaredUnit).Value, isSwapped: false)))
        {
            return _declaredUnit;
        }

        double foot = projectUnit is InternationalFoot ? InternationalFoot : SurveyFoot;
        double[] units = [1, projectUnit, 0.001, 0.01, foot];
        foreach (double unit in units)
        {
            if (unit == _declaredUnit || !IsPlausible(unit) || !Fits(unit, isSwapped: false))
                continue;
            Report(
                GeoreferenceDiagnostics.UnitContradicted, Shown(operation.First), Shown(operation.Second), _declaredUnit, _extent.Name, unit);
            Lower(GeoreferenceConfidence.Derived);
            return unit;
        }

        foreach (double unit in units.Prepend(_declaredUnit))
        {
            if (!IsPlausible(unit) || !Fits(unit, isSwapped: true))
                continue;
            isSwapped = true;
            Report(GeoreferenceDiagnostics.AxesSwapped, Shown(operation.First), Shown(operation.Second), _extent.Name);
            Lower(GeoreferenceConfidence.Derived);
            return unit;
        }

        return _declaredUnit;
    }

    /// <summary>
    /// Without an area of use: map coordinates are never within a few kilometres of the false origin, so a unit that is only assumed
    /// yields to the metre where it makes them so small.
    /// </summary>
    private double UnitOfUnknownSystem()
    {
        double size = Math.Max(Math.Abs(operation.First), Math.Abs(operation.Second));
        bool isAssumed = operation.Crs.MapUnit is null && Math.Abs(projectUnit - 1) > 1e-9;
        if (!isAssumed || size * projectUnit > LocalEnough || size < LargeEnough)
            return _declaredUnit;
        Report(
            GeoreferenceDiagnostics.UnitAssumed, Shown(operation.First), Shown(operation.Second), _declaredUnit);
        Lower(GeoreferenceConfidence.Derived);
        return 1;
    }

    /// <summary>A repair must not lead to the false origin, which lies within the margin of many systems.</summary>
    private bool IsPlausible(double unit) => Math.Max(Math.Abs(operation.First), Math.Abs(operation.Second)) * unit > LargeEnough;

    private bool Fits(double unit, bool isSwapped)
    {
        Frame3D frame = Make(unit, Scale(unit).Value, isSwapped);
        Vector3D centre = sample.Centre;
        Vector3D place = frame.Apply(world.Before(Metres(frame.Origin), isQuiet: true)?.Apply(centre) ?? centre);
        return _extent!.Contains(place.X, place.Y); // asked only where there is an extent
    }

    private bool IsThereAlready(in Frame3D frame)
    {
        Vector3D shift = Metres(frame.Origin);
        double distance = Math.Sqrt((shift.X * shift.X) + (shift.Y * shift.Y));
        if (distance < SmallestShift)
            return false;
        Vector3D centre = sample.Centre;
        bool isNear = Math.Abs(centre.X - shift.X) + Math.Abs(centre.Y - shift.Y) < NearlyThere * distance;
        if (isNear || _extent is null)
            return isNear;
        Vector3D place = frame.Apply(centre);
        return Math.Abs(centre.X) + Math.Abs(centre.Y) > SmallestShift
            && !_extent.Contains(place.X, place.Y) && _extent.Contains(centre.X / SystemUnit, centre.Y / SystemUnit);
    }

    private double SystemUnit => _systemUnit ?? 1;

    /// <summary>One foot may stand for another: programs that know only one of them write the system's own numbers.</summary>
    private static double Declared(DeclaredCrs crs, double projectUnit)
    {
        double written = crs.MapUnit ?? projectUnit;
        double? own = crs.Extent is not null && crs.Reference.Horizontal is { } id ? CrsRegister.Find(id)?.MetresPerUnit : null;
        return own is { } unit && Math.Abs((written / unit) - 1) < FootDifference ? unit : written;
    }

    private Vector3D Metres(in Vector3D place)
    {
        double unit = _extent is null ? HorizontalUnit : SystemUnit;
        return new Vector3D(place.X * unit, place.Y * unit, place.Z);
    }

    private MapScale Scale(double mapUnit) => operation.Evidence == GeoreferenceEvidence.RigidOperation
        ? new MapScale(projectUnit / mapUnit, null, [])
        : MapScale.Interpret(operation.Scale, projectUnit, mapUnit, operation.Crs.Reference.Horizontal?.Code == PseudoMercator);

    /// <summary>IfcMapConversionScaled: rotation after factors after scale, then the translation, all in map units.</summary>
    private Frame3D Make(double mapUnit, double scale, bool isSwapped)
    {
        double horizontal = _extent is null ? 1 : mapUnit / SystemUnit;
        (double cosine, double sine) = Direction();
        double step = scale / projectUnit;
        (double east, double north) = isSwapped ? (operation.Second, operation.First) : (operation.First, operation.Second);
        return new Frame3D(
            new Vector3D(east * horizontal, north * horizontal, operation.Height * mapUnit),
            new Vector3D(cosine, sine, 0) * (operation.Factors.X * step * horizontal),
            new Vector3D(-sine, cosine, 0) * (operation.Factors.Y * step * horizontal),
            Vector3D.UnitZ * (operation.Factors.Z * step * mapUnit));
    }

    private (double Cosine, double Sine) Direction()
    {
        if (operation is { Abscissa: null, Ordinate: null })
            return (1, 0);
        double x = operation.Abscissa ?? 0, y = operation.Ordinate ?? 0;
        double length = Math.Sqrt((x * x) + (y * y));
        return length > 0 ? (x / length, y / length) : (1, 0);
    }

    private void Report(MapScale scale)
    {
        if (operation.Scale is { } written && !(written > 0))
            Report(GeoreferenceDiagnostics.ScaleZero, written);
        if (operation is { Abscissa: 0 or null, Ordinate: 0 or null } and not { Abscissa: null, Ordinate: null })
            Report(GeoreferenceDiagnostics.NoDirection, operation.Abscissa ?? 0, operation.Ordinate ?? 0);
        if (scale.Rule is { } rule)
            Report(rule, scale.Arguments);
    }

    private void Report(Diagnostics.DiagnosticRule rule, params ReadOnlySpan<object> arguments)
    {
        if (!isQuiet)
            model.Report(rule, operation.Entity, arguments);
    }

    private void Lower(GeoreferenceConfidence confidence) =>
        Confidence = (GeoreferenceConfidence)Math.Max((int)Confidence, (int)confidence);
}
