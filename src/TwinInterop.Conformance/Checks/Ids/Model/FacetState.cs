namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>How an object stands to a facet.</summary>
internal enum FacetState
{
    /// <summary>It has what the facet names, as it is wanted.</summary>
    Matches,

    /// <summary>It has it, but otherwise.</summary>
    Differs,

    /// <summary>It has it without a value.</summary>
    Empty,

    /// <summary>It does not have it.</summary>
    Absent,
}
