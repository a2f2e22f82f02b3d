namespace TwinInterop.Geometry.Shells;

/// <summary>A stretch of the building over one cell of the plan, between two planes.</summary>
/// <param name="Bottom">The plane below.</param>
/// <param name="Top">The plane above.</param>
/// <param name="Low">The height of the lower plane in the cell.</param>
/// <param name="High">The height of the upper plane in the cell.</param>
/// <param name="TopKind">What the element is whose face lies on top.</param>
internal readonly record struct ColumnRun(SurfacePlane Bottom, SurfacePlane Top, double Low, double High, ShellElementKind TopKind)
{
    /// <summary>Whether it stands on the ground.</summary>
    public bool IsGround { get; init; }

    /// <summary>What its upper face is.</summary>
    public ShellSurfaceKind TopSurface { get; init; }

    /// <summary>Whether it lies between the same planes as another.</summary>
    public bool IsLike(in ColumnRun other) => ReferenceEquals(Bottom, other.Bottom) && ReferenceEquals(Top, other.Top);
}
