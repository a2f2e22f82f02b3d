using System.Collections.Immutable;

namespace TwinInterop.Crs.Register;

/// <summary>A registered way from one geographic 2D system to another.</summary>
/// <param name="Code">EPSG code of the operation, 0 for an equality that the register does not hold.</param>
/// <param name="Name">Name of the operation.</param>
/// <param name="Kind">How it is computed.</param>
/// <param name="Source">EPSG code of the geographic 2D system it starts from.</param>
/// <param name="Target">EPSG code of the geographic 2D system it leads to.</param>
/// <param name="Accuracy">Stated accuracy in metres, null where none is stated.</param>
/// <param name="Grid">File name of the grid, empty where none is needed.</param>
/// <param name="Parameters">Position vector parameters: metres, arc-seconds, parts per million; or empty.</param>
/// <param name="Area">Where it is valid.</param>
internal sealed record DatumTransformation(
    int Code,
    string Name,
    DatumTransformationKind Kind,
    int Source,
    int Target,
    double? Accuracy,
    string Grid,
    ImmutableArray<double> Parameters,
    AreaOfUse Area)
{
    /// <summary>True where the shift comes from a file.</summary>
    public bool NeedsGrid => Grid.Length > 0;
}
