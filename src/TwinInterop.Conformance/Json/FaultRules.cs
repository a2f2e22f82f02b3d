namespace TwinInterop.Conformance.Json;

/// <summary>Which rule a fault of form breaks in a kind of document.</summary>
/// <param name="prefix">How the ids of these rules begin.</param>
internal sealed class FaultRules(string prefix)
{
    /// <summary>Whether members that the standard does not define are reported.</summary>
    public bool ReportsUnknown { get; init; }

    /// <summary>Whether an array element of another type is a fault of its own.</summary>
    public bool TellsElements { get; init; } = true;

    public string IdOf(Fault fault) => prefix + fault switch
    {
        Fault.Type => "type",
        Fault.ElementType => "element-type",
        Fault.Required => "required",
        Fault.Length => "length",
        Fault.Unique => "unique",
        Fault.Range => "range",
        Fault.Value => "value",
        Fault.Pattern => "pattern",
        Fault.OneOf => "one-of",
        Fault.AnyOf => "any-of",
        Fault.Count => "count",
        Fault.Property => "property",
        Fault.Reference => "reference",
        Fault.Multiple => "multiple",
        Fault.Empty => "empty",
        Fault.Dependency => "dependency",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Expected a fault of form."),
    };
}
