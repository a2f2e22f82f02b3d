using TwinInterop.Conformance.Checks.Ids.Xsd;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>The simple types of XML Schema that values of IFC types are written as.</summary>
/// <remarks>Source: IDS 1.0, data types.</remarks>
internal static class SchemaTypes
{
    private const int Deepest = 20;

    /// <summary>The simple type of a type of IFC, of a list that of its members; null for selects, entities and binaries.</summary>
    public static XsdType? Of(IfcSchema schema, ExpressType type)
    {
        for (int depth = 0; depth < Deepest; depth++)
        {
            while (type.Element is { } element)
                type = element;
            if (Special(type.Name) is { } special)
                return special;
            if (schema.Type(type.Name) is not { } named)
                return Simple(type.Name);
            if (named.Kind == DataTypeKind.Enumeration)
                return XsdType.String;
            if (named.Underlying is not { } under)
                return null;
            type = under;
        }

        return null;
    }

    /// <summary>The simple type of a named type; null where it has none.</summary>
    public static XsdType? Of(IfcSchema schema, DataType type) =>
        Special(type.Name) ?? (type.Kind == DataTypeKind.Enumeration ? XsdType.String : type.Underlying is { } under ? Of(schema, under) : null);

    private static XsdType? Special(string name) => name switch
    {
        "IfcDate" => XsdType.Date,
        "IfcTime" => XsdType.Time,
        "IfcDateTime" => XsdType.DateTime,
        "IfcDuration" => XsdType.Duration,
        "IfcURIReference" => XsdType.AnyUri,
        "IfcCountMeasure" => XsdType.Integer, // A NUMBER until IFC4, a whole one for IDS in all releases.
        _ => null,
    };

    private static XsdType? Simple(string name)
    {
        int bracket = name.IndexOf('(', StringComparison.Ordinal);
        return (bracket < 0 ? name : name[..bracket]) switch
        {
            "STRING" or "LOGICAL" => XsdType.String,
            "REAL" or "NUMBER" => XsdType.Double,
            "INTEGER" => XsdType.Integer,
            "BOOLEAN" => XsdType.Boolean,
            _ => null,
        };
    }
}
