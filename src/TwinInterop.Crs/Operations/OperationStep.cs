using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations;

/// <summary>One step of an operation, as it is reported.</summary>
/// <param name="Name">For example <c>NTF to RGF93 v1 (1)</c> or <c>Inverse of Lambert-93</c>.</param>
/// <param name="Operation">Its entry in the register, or null where it has none.</param>
/// <param name="Accuracy">Stated accuracy in metres; 0 for a conversion, null where none is stated.</param>
/// <param name="Grid">Name of the grid that is used, or null.</param>
/// <param name="Warning">What a user should know, for example that a model only approximates; or null.</param>
public sealed record OperationStep(
    string Name, CrsId? Operation, double? Accuracy, string? Grid = null, string? Warning = null);
