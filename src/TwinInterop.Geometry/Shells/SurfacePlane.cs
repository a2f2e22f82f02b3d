namespace TwinInterop.Geometry.Shells;

/// <summary>A plane that faces of elements lie on, with what of them the outside air reaches.</summary>
/// <param name="index">Its place in the list of planes.</param>
/// <param name="plane">Where it lies.</param>
internal sealed class SurfacePlane(int index, HeightPlane plane)
{
    /// <summary>Its place in the list of planes.</summary>
    public int Index { get; } = index;

    /// <summary>Where it lies.</summary>
    public HeightPlane Plane { get; } = plane;

    /// <summary>The faces on it that are open to the air above.</summary>
    public List<StructureFace> OpenAbove { get; } = [];

    /// <summary>The faces on it that are open to the air below.</summary>
    public List<StructureFace> OpenBelow { get; } = [];
}
