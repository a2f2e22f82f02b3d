namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>An element that another one of an IDS may have within.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">The name of its shape.</param>
/// <param name="IsRequired">Whether it has to be there.</param>
/// <param name="IsRepeatable">Whether there may be several.</param>
internal sealed record IdsShapeChild(string Name, string Shape, bool IsRequired = false, bool IsRepeatable = false);
