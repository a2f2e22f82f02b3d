using System.Collections.Immutable;

namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>A property or quantity of a standard set.</summary>
/// <param name="Name">For example <c>FireRating</c>.</param>
/// <param name="Kind">
/// <c>single</c>, <c>enumerated</c>, <c>reference</c>, <c>bounded</c>, <c>table</c>, <c>list</c> or <c>complex</c>; of a quantity
/// <c>length</c>, <c>area</c>, <c>volume</c>, <c>weight</c>, <c>count</c> or <c>time</c>.
/// </param>
/// <param name="DataTypes">The type of its value; two for a table, none for a quantity, the name of the enumeration for an enumerated one.</param>
/// <param name="Values">The values of the enumeration.</param>
internal sealed record PropertyDefinition(
    string Name, string Kind, ImmutableArray<string> DataTypes, ImmutableArray<string> Values)
{
    // Name:kind:type>type or Name:enumerated:enumeration(value,value)
    internal static PropertyDefinition Parse(string text)
    {
        string[] parts = text.Split(':');
        string type = parts.Length > 2 ? parts[2] : "";
        int bracket = parts[1] == "enumerated" ? type.IndexOf('(', StringComparison.Ordinal) : -1;
        ImmutableArray<string> values = bracket < 0 ? [] : [.. type[(bracket + 1)..^1].Split(',')];
        string name = bracket < 0 ? type : type[..bracket];
        return new PropertyDefinition(parts[0], parts[1], name.Length == 0 ? [] : [.. name.Split('>')], values);
    }
}
