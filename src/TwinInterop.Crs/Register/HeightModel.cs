namespace TwinInterop.Crs.Register;

/// <summary>A grid of the heights of a vertical datum above an ellipsoid.</summary>
/// <param name="Vertical">EPSG code of the vertical system.</param>
/// <param name="Grid">File name.</param>
/// <param name="Base">EPSG code of the geographic 3D system whose ellipsoidal heights it refers to.</param>
/// <param name="Accuracy">Stated accuracy in metres, null where none is stated.</param>
/// <param name="Operation">EPSG code of the operation, 0 where the register holds none.</param>
/// <param name="IsApproximate">True where the grid was made for a related datum.</param>
internal sealed record HeightModel(
    int Vertical, string Grid, int Base, double? Accuracy, int Operation, bool IsApproximate);
