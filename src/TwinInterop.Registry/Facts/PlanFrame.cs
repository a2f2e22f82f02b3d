using System.Collections.Immutable;
using TwinInterop.Crs;
using TwinInterop.Crs.Declarations;
using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;
using TwinInterop.Registry.Matching;

namespace TwinInterop.Registry.Facts;

/// <summary>Brings footprints of data sets in different CRS onto one plane, in metres.</summary>
/// <remarks>
/// A projected CRS whose metres are metres serves as it is; else longitude and latitude are laid out on parallels
/// (sinusoidal): areas are right, and both data sets are laid out alike. Pseudo-Mercator never serves.
/// </remarks>
internal sealed class PlanFrame
{
    private const int PseudoMercator = 3857;

    private readonly Dictionary<CrsId, CoordinateOperation?> _operations = [];
    private readonly CrsId? _common;
    private readonly bool _isProjected;
    private readonly double _unit = 1;
    private (double X, double Y)? _origin;

    public PlanFrame(SpatialReference left, SpatialReference right)
    {
        IsGeoreferenced = left.Horizontal is not null && right.Horizontal is not null;
        CrsDefinition? metric = new[] { left, right }.Select(Metric).FirstOrDefault(system => system is not null);
        _isProjected = metric is not null || !IsGeoreferenced;
        _common = metric?.Id ?? (IsGeoreferenced ? CrsId.Wgs84 : null);
        _unit = metric?.MetresPerUnit ?? 1;
    }

    /// <summary>Whether both data sets say where they lie; else they are only laid on one another as they are.</summary>
    public bool IsGeoreferenced { get; }

    /// <summary>The footprint in metres; null where it has no area.</summary>
    public PlanShape? Place(ImmutableArray<ImmutableArray<(double X, double Y)[]>> polygons, SpatialReference crs)
    {
        CoordinateOperation? operation = OperationFrom(crs);
        return PlanShape.Of(polygons.Select(rings => (ImmutableArray<(double X, double Y)[]>)[.. rings.Select(ring => Place(ring, operation))]));
    }

    private CoordinateOperation? OperationFrom(SpatialReference crs)
    {
        if (!IsGeoreferenced || crs.Horizontal is not { } id || _common is not { } common || id == common)
            return null;
        if (!_operations.TryGetValue(id, out CoordinateOperation? operation))
        {
            var options = new OperationOptions { MissingGrids = MissingGridPolicy.KeepHeights };
            operation = CoordinateOperation.Create(new SpatialReference(id), new SpatialReference(common), options);
            _operations.Add(id, operation);
        }

        return operation;
    }

    private (double X, double Y)[] Place((double X, double Y)[] ring, CoordinateOperation? operation)
    {
        Position[] positions = [.. ring.Select(position => new Position(position.X, position.Y, 0))];
        operation?.Apply(positions);
        _origin ??= positions.Length > 0 ? (positions[0].X, positions[0].Y) : null;
        (double ox, double oy) = _origin ?? (0, 0);
        return [.. positions.Select(position => _isProjected
            ? ((position.X - ox) * _unit, (position.Y - oy) * _unit)
            : Sinusoidal(position.X - ox, position.Y, oy))];
    }

    private static (double X, double Y) Sinusoidal(double longitude, double latitude, double origin)
    {
        const double degree = 111_194.926_644_558_7; // of the sphere of 6 371 000 m
        return (longitude * degree * Math.Cos(latitude * Math.PI / 180), (latitude - origin) * degree);
    }

    private static CrsDefinition? Metric(SpatialReference reference) =>
        reference.Horizontal is { } id && id.Code != PseudoMercator && !CrsDeclaration.IsGeographic(reference)
        && CrsRegister.Find(id) is { MetresPerUnit: not null } system && CrsRegister.KindOf(id) is CrsKind.Projected
            ? system
            : null;
}
