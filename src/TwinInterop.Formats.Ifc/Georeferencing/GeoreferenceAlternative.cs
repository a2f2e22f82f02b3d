namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>What evidence that was not used says.</summary>
/// <param name="Evidence">The evidence.</param>
/// <param name="Distance">How far from the place used it puts the model, in metres; null where that cannot be computed.</param>
internal sealed record GeoreferenceAlternative(GeoreferenceEvidence Evidence, double? Distance);
