using TwinInterop.Formats;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>How shells are derived.</summary>
internal sealed record ShellOptions
{
    /// <summary>The height of the ground in metres; null for that on which most of the building stands.</summary>
    public double? GroundHeight { get; init; }

    /// <summary>Whether eaves, canopies and balconies are part of LoD 2.</summary>
    public bool KeepsProjections { get; init; }

    /// <summary>Whether eaves, canopies and balconies are part of LoD 3.</summary>
    public bool KeepsProjectionsInDetail { get; init; } = true;

    /// <summary>Whether LoD 3 is wanted.</summary>
    public bool HasDetail { get; init; } = true;

    /// <summary>Up to where the block of LoD 1 reaches.</summary>
    public BlockHeight BlockHeight { get; init; }

    /// <summary>How the system of the elements is turned and moved before bodies are written: they must be valid there too.</summary>
    public Frame3D Orientation { get; init; } = Frame3D.Identity;

    /// <summary>The edge of the finest cubes, in metres.</summary>
    public double CubeSize { get; init; } = 0.1;

    /// <summary>How many cubes there may be: larger buildings have larger cubes.</summary>
    public int MostCubes { get; init; } = 6_000_000;

    /// <summary>How wide gaps between elements may be, in metres, without letting the outside in.</summary>
    public double GapWidth { get; init; } = 0.5;

    /// <summary>How many cells the plan may have: the roof of a building with more is flat.</summary>
    public int MostCells { get; init; } = 20_000;
}
