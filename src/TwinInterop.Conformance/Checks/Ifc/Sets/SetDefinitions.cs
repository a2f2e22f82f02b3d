using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Sets;

/// <summary>What the definition of a standard set says of objects and values.</summary>
internal static class SetDefinitions
{
    private const string Type = "Type";

    /// <summary>Whether a set may be given to an object or type of objects; null where the definition does not tell.</summary>
    public static bool? AppliesTo(this PropertySet set, IfcEntity target, IfcSchema schema)
    {
        if (target.Type is not { } type || set.Entities.IsEmpty)
            return null;
        bool isType = target.Is(IfcClass.IfcTypeObject);
        if (isType && set.Template == "occurrencedriven")
            return false;
        bool? applies = false;
        foreach (string entry in set.Entities)
        {
            string[] parts = entry.Split('/');
            if (Named(schema, parts[0], isType) is not { } entity)
                return null;
            if (!type.IsSubtypeOf(entity))
                applies = IsGeneral(type, parts[0], schema, isType) ? null : applies;
            else if (parts.Length == 1 ? FitsName(set, target, schema) : FitsPredefined(target, parts[1]))
                return true;
        }

        return applies;
    }

    /// <summary>Whether a type is the one expected or a narrower one: each IfcPositiveLengthMeasure is an IfcLengthMeasure.</summary>
    public static bool IsNarrower(IfcSchema schema, string found, string expected)
    {
        for (DataType? type = schema.Type(found); type is not null; type = type.Underlying is { } underlying ? schema.Type(underlying.Name) : null)
        {
            if (string.Equals(type.Name, expected, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // A set of IfcWall may be given to IfcWallType: IFC4 names only the former.
    private static EntityType? Named(IfcSchema schema, string name, bool isType) => name switch
    {
        "IfcProduct" when isType => schema.Entity(IfcClass.IfcTypeProduct),
        "IfcObject" when isType => schema.Entity(IfcClass.IfcTypeObject),
        _ when isType && !name.EndsWith(Type, StringComparison.Ordinal) => schema.Entity(name + Type) ?? schema.Entity(name),
        _ => schema.Entity(name),
    };

    // IFC2x3 has no class of its own for the occurrences of many types: IfcFlowController for IfcActuatorType.
    private static bool IsGeneral(EntityType type, string named, IfcSchema schema, bool isType) =>
        schema.Release == IfcRelease.Ifc2x3 && !isType && named.EndsWith(Type, StringComparison.Ordinal)
        && schema.Entity(named[..^Type.Length]) is null && type.Name.StartsWith("Ifc", StringComparison.Ordinal);

    private static bool FitsPredefined(IfcEntity target, string predefined) => Predefined(target) is not { } stated
        || string.Equals(stated, predefined, StringComparison.OrdinalIgnoreCase) || stated is "USERDEFINED" or "NOTDEFINED";

    // IFC2x3 tells by the name of the set alone: Pset_ActuatorTypeElectricActuator is for ELECTRICACTUATOR.
    private static bool FitsName(PropertySet set, IfcEntity target, IfcSchema schema)
    {
        if (schema.Release != IfcRelease.Ifc2x3 || target.Type is not { } type || Predefined(target) is not { } stated)
            return true;
        string prefix = string.Concat("Pset_", type.Name.AsSpan("Ifc".Length));
        if (!set.Name.StartsWith(prefix, StringComparison.Ordinal) || set.Name.Length == prefix.Length)
            return true;
        string suffix = set.Name[prefix.Length..].ToUpperInvariant();
        int index = type.IndexOf("PredefinedType");
        return index < 0 || schema.Type(type.Attributes[index].Type.Name)?.Has(suffix) != true || stated == suffix;
    }

    // That of the type where the occurrence states none.
    private static string? Predefined(IfcEntity target)
    {
        if (target.Enum("PredefinedType") is { } stated)
            return stated;
        IfcEntity relation = target.ReferredBy(IfcClass.IfcRelDefinesByType, "RelatedObjects").FirstOrDefault();
        return relation.Exists && relation.Reference("RelatingType") is { Exists: true } type ? type.Enum("PredefinedType") : null;
    }
}
