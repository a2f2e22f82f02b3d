namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>What an attribute or a text of an IDS has to be.</summary>
internal enum AttributeForm
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Releases of IFC.</summary>
    Versions,

    /// <summary><c>required</c> or <c>prohibited</c>.</summary>
    SimpleCardinality,

    /// <summary><c>required</c>, <c>optional</c> or <c>prohibited</c>.</summary>
    Cardinality,

    /// <summary>One of the relations of parts.</summary>
    Relation,

    /// <summary>A name in upper case.</summary>
    UpperCase,

    /// <summary>A count.</summary>
    Count,

    /// <summary>A count or <c>unbounded</c>.</summary>
    Limit,

    /// <summary>A reference to a resource.</summary>
    Uri,

    /// <summary>A day.</summary>
    Date,

    /// <summary>An electronic mail address.</summary>
    Mail,
}
