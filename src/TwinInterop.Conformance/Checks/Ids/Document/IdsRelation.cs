namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>The relations through which a part belongs to a whole.</summary>
[Flags]
internal enum IdsRelation
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>IFCRELAGGREGATES</c>.</summary>
    Aggregates = 1,

    /// <summary><c>IFCRELASSIGNSTOGROUP</c>.</summary>
    Group = 2,

    /// <summary><c>IFCRELCONTAINEDINSPATIALSTRUCTURE</c>.</summary>
    Containment = 4,

    /// <summary><c>IFCRELNESTS</c>.</summary>
    Nests = 8,

    /// <summary><c>IFCRELVOIDSELEMENT IFCRELFILLSELEMENT</c>: through an opening.</summary>
    VoidsAndFills = 16,

    /// <summary>All of them.</summary>
    Any = Aggregates | Group | Containment | Nests | VoidsAndFills,
}
