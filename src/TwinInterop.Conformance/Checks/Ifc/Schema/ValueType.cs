using System.Collections;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Schema;

/// <summary>A type of the schema, resolved down to what its values are written as.</summary>
/// <param name="Name">Its name, for people.</param>
/// <param name="Kind">What its values are.</param>
internal sealed record ValueType(string Name, ValueKind Kind)
{
    /// <summary>The bounds of an aggregate; null for the others.</summary>
    public ExpressType? Bounds { get; init; }

    /// <summary>The type of the members of an aggregate; null for the others.</summary>
    public ValueType? Element { get; init; }

    /// <summary>The entity referred to; null for the others.</summary>
    public EntityType? Entity { get; init; }

    /// <summary>The names of an enumeration; null for the others.</summary>
    public HashSet<string>? Names { get; init; }

    /// <summary>Of a select, whether an entity belongs to it, by the number of the entity; null for the others.</summary>
    public BitArray? Entities { get; init; }

    /// <summary>Of a select, the types whose values belong to it; null for the others.</summary>
    public Dictionary<string, ValueType>? Types { get; init; }

    /// <summary>The longest text, in characters; negative where each has to be of that length; null for no bound.</summary>
    public int? Length { get; init; }

    /// <summary>The condition on values; null for none.</summary>
    public ValueCondition? Condition { get; init; }

    /// <summary>Whether no member of an aggregate may occur twice.</summary>
    public bool IsUnique => Bounds is { } bounds && (bounds.IsUnique || bounds.Aggregate == ExpressAggregate.Set);
}
