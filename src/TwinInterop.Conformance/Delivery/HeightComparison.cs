using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Delivery;

/// <summary>Compares heights of files that may be above different surfaces, where grids are at hand.</summary>
/// <remarks>Grids are those of TWIN_GRIDS, PROJ_DATA and the system; nothing is fetched.</remarks>
internal sealed class HeightComparison
{
    private readonly GridFolders _grids = new([]);
    private readonly Dictionary<(SpatialReference From, SpatialReference To), (CoordinateOperation? Operation, string? Reason)> _known = [];

    /// <summary>How much the lowest heights of two objects differ, in metres, and how exact that is.</summary>
    /// <returns>Null where it cannot be told, with the reason.</returns>
    public (double Difference, double Accuracy)? Compare(DeliveredObject item, DeliveredObject other, out string? reason)
    {
        reason = null;
        SpatialReference here = item.File.Info?.Crs ?? SpatialReference.Unknown;
        SpatialReference there = other.File.Info?.Crs ?? SpatialReference.Unknown;
        if (here.Vertical is { } vertical && vertical == there.Vertical)
            return (Math.Abs(item.Box.Min.Z - other.Box.Min.Z), 0);
        if (!_known.TryGetValue((there, here), out (CoordinateOperation? Operation, string? Reason) way))
            _known[(there, here)] = way = Find(there, here);
        if (way.Operation is not { } operation)
        {
            reason = $"{way.Reason}: {item.File.Name}, {other.File.Name}";
            return null;
        }

        if (other.Middle is not { } middle)
            return null;
        Span<Position> one = [middle];
        operation.Apply(one);
        if (!double.IsFinite(one[0].Z))
        {
            reason = $"heights are above different surfaces: {item.File.Name}, {other.File.Name}";
            return null;
        }

        return (Math.Abs(item.Box.Min.Z - one[0].Z), operation.Accuracy ?? 0);
    }

    private (CoordinateOperation? Operation, string? Reason) Find(SpatialReference from, SpatialReference to)
    {
        try
        {
            var operation = CoordinateOperation.Create(from, to, new OperationOptions { Grids = _grids, MissingGrids = MissingGridPolicy.RefuseHeights });
            return operation.Heights == HeightTreatment.Kept ? (null, "heights are above different surfaces") : (operation, null);
        }
        catch (MissingGridException missing)
        {
            return (null, $"a grid is missing that brings heights to one surface: {string.Join(" | ", missing.FileNames)}");
        }
        catch (CoordinateOperationException)
        {
            return (null, "heights are above different surfaces");
        }
    }
}
