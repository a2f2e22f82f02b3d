using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Crs.Operations;

/// <summary>Moves what an object has beside its geometries: point clouds, grids, and geometries among values over time.</summary>
internal static class ReprojectModules
{
    /// <summary>The object with these moved; what has no answer is dropped and booked.</summary>
    public static CityObject Move(
        CityObject cityObject, GeometryMapper mapper, CoordinateOperation operation, ConversionContext context)
    {
        CityObject moved = cityObject;
        if (cityObject.PointCloud is { Points.IsEmpty: false } cloud)
            moved = moved with { PointCloud = Move(cityObject, cloud, operation, context) };
        if (cityObject.Coverage is { } coverage)
            moved = moved with { Coverage = Move(cityObject, coverage, operation, context) };
        return cityObject.Dynamizers.IsEmpty
            ? moved
            : moved with { Dynamizers = [.. cityObject.Dynamizers.Select(dynamizer => Move(cityObject, dynamizer, mapper, context))] };
    }

    private static PointCloud? Move(
        CityObject owner, PointCloud cloud, CoordinateOperation operation, ConversionContext context)
    {
        Position[] points = [.. cloud.Points];
        operation.Apply(points);
        if (Array.TrueForAll(points, point => !double.IsNaN(point.X)))
            return cloud with { Points = [.. points] };
        context.Report(ReprojectDiagnostics.NoAnswer, owner.Source.LocalId, operation.Source, operation.Target);
        context.Lose(owner, BookAccount.Geometries, "geometry/pointCloud", LossKind.Dropped);
        return null;
    }

    /// <remarks>A regular grid is none in another CRS: the steps are those along the edges of the grid.</remarks>
    private static GridCoverage? Move(
        CityObject owner, GridCoverage coverage, CoordinateOperation operation, ConversionContext context)
    {
        Position origin = Applied(coverage.Origin, operation);
        var offsets = ImmutableArray.CreateBuilder<Position>(coverage.Offsets.Length);
        for (int axis = 0; axis < coverage.Offsets.Length; axis++)
        {
            Position step = coverage.Offsets[axis];
            long steps = axis < coverage.High.Length ? Math.Max(1, coverage.High[axis] - coverage.Low[axis]) : 1;
            var end = new Position(
                coverage.Origin.X + (step.X * steps), coverage.Origin.Y + (step.Y * steps), coverage.Origin.Z);
            Position moved = Applied(end, operation);
            offsets.Add(new Position((moved.X - origin.X) / steps, (moved.Y - origin.Y) / steps, step.Z));
        }

        bool hasAnswer = !double.IsNaN(origin.X) && offsets.All(offset => !double.IsNaN(offset.X));
        if (!hasAnswer)
            context.Report(ReprojectDiagnostics.NoAnswer, owner.Source.LocalId, operation.Source, operation.Target);
        context.Lose(
            owner, BookAccount.Geometries, "geometry/coverage", hasAnswer ? LossKind.Approximated : LossKind.Dropped);
        return hasAnswer ? coverage with { Origin = origin, Offsets = offsets.MoveToImmutable() } : null;
    }

    private static Dynamizer Move(CityObject owner, Dynamizer dynamizer, GeometryMapper mapper, ConversionContext context) =>
        dynamizer.Data is { } data ? dynamizer with { Data = Move(owner, data, mapper, context) } : dynamizer;

    private static AbstractTimeSeries Move(
        CityObject owner, AbstractTimeSeries series, GeometryMapper mapper, ConversionContext context)
    {
        switch (series)
        {
            case CompositeTimeSeries composite:
                return composite with
                {
                    Components =
                    [
                        .. composite.Components.Select(component => component.Series is { } inner
                            ? component with { Series = Move(owner, inner, mapper, context) }
                            : component),
                    ],
                };
            case TimeSeries values when values.Values.Any(pair => pair.Geometry is not null):
                var kept = ImmutableArray.CreateBuilder<TimeValuePair>(values.Values.Length);
                foreach (TimeValuePair pair in values.Values)
                {
                    AbstractGeometry? moved = pair.Geometry is null ? null : mapper.Map(pair.Geometry);
                    if (moved is null || Reproject.HasAnswer(moved))
                        kept.Add(pair with { Geometry = moved });
                    else
                        context.Lose(owner, BookAccount.Attributes, "dynamizers/geometryValue", LossKind.Dropped);
                }

                return values with { Values = kept.ToImmutable() };
            default:
                return series;
        }
    }

    private static Position Applied(Position position, CoordinateOperation operation)
    {
        Span<Position> one = [position];
        operation.Apply(one);
        return one[0];
    }
}
