using System.Collections.Immutable;

namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>A named type that is no entity.</summary>
/// <param name="Name">The name as in the schema, for example <c>IfcLengthMeasure</c>.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Underlying">The type that a defined type stands for; null for the others.</param>
/// <param name="Members">The names of an enumeration, or the types and entities of a select; none for a defined type.</param>
internal sealed record DataType(string Name, DataTypeKind Kind, ExpressType? Underlying, ImmutableArray<string> Members)
{
    /// <summary>Whether an enumeration has a name, or a select a type.</summary>
    internal bool Has(string name) => Members.Contains(name, StringComparer.Ordinal);
}
