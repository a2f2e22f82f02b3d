using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Units;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Which types of values a release has for properties.</summary>
internal static class MeasureTypes
{
    /// <summary>The measure of a unit type, for example <c>IfcLengthMeasure</c> of <c>LENGTHUNIT</c>; null where there is none.</summary>
    public static string? Of(string unitType, IfcSchema schema)
    {
        if (unitType == UnitTables.None)
            return "IfcRatioMeasure";
        return Values(schema)
            .Where(name => UnitTables.UnitTypeOf(name, schema) == unitType)
            .OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>Whether a property may have a value of a type.</summary>
    public static bool IsValue(string type, IfcSchema schema) => Values(schema).Contains(type, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Values(IfcSchema schema) => Leaves("IfcValue", schema);

    private static IEnumerable<string> Leaves(string select, IfcSchema schema)
    {
        ImmutableArray<string> members = schema.Type(select)?.Members ?? [];
        return members.SelectMany(member =>
            schema.Type(member) is { Kind: DataTypeKind.Select } ? Leaves(member, schema) : [member]);
    }
}
