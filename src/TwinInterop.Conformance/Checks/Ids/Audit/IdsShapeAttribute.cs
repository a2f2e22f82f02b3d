namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>An attribute that an element of an IDS may have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">What it has to be.</param>
/// <param name="IsRequired">Whether it has to be there.</param>
internal sealed record IdsShapeAttribute(string Name, AttributeForm Form = AttributeForm.Text, bool IsRequired = false);
