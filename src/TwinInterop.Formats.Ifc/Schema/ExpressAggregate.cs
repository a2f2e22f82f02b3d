namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>The kinds of aggregates (ISO 10303-11, 8.2).</summary>
internal enum ExpressAggregate
{
    /// <summary>No aggregate: a single value.</summary>
    None,

    /// <summary>Ordered.</summary>
    List,

    /// <summary>Without order and without repetition.</summary>
    Set,

    /// <summary>Of fixed size.</summary>
    Array,

    /// <summary>Without order.</summary>
    Bag,
}
