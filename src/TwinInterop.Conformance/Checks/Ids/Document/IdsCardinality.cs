namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>How a requirement binds.</summary>
internal enum IdsCardinality
{
    /// <summary>It has to be met.</summary>
    Required,

    /// <summary>It has to be met where there is something to judge.</summary>
    Optional,

    /// <summary>It must not be met.</summary>
    Prohibited,
}
