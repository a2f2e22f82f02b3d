using TwinInterop.Crs.Grids;

namespace TwinInterop.Crs.Operations;

/// <summary>What an operation may use.</summary>
public sealed record OperationOptions
{
    /// <summary>Where grids are looked up; null where none are at hand.</summary>
    public IGridSource? Grids { get; init; }

    /// <summary>What happens where a grid is not found.</summary>
    public MissingGridPolicy MissingGrids { get; init; }

    /// <summary>Where the data lie, to choose among regional parameters; null for the whole area of the systems.</summary>
    public AreaOfUse? AreaOfInterest { get; init; }
}
