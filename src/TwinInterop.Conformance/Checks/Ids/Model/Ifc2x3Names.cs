using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>The occurrences of IFC2x3 that only their type tells: an IfcFlowMovingDevice of IfcFanType is an IfcFan in an IDS.</summary>
/// <remarks>Source: IDS 1.0, IFC2X3 entities mapping.</remarks>
internal static class Ifc2x3Names
{
    private const string Suffix = "Type";

    /// <summary>The occurrence that a type class is for, where IFC2x3 has no class for it; null otherwise.</summary>
    /// <param name="type">The class of the type, for example <c>IfcFanType</c>.</param>
    public static string? OccurrenceOf(string type)
    {
        IfcSchema schema = IfcSchema.Of(IfcRelease.Ifc2x3);
        if (!type.EndsWith(Suffix, StringComparison.Ordinal) || schema.Entity(type) is not { } found || !IsOfElements(schema, found))
            return null;
        string occurrence = type[..^Suffix.Length];
        return schema.Entity(occurrence) is null ? occurrence : null;
    }

    /// <summary>The type class of an occurrence that IFC2x3 has no class for; null where there is none.</summary>
    /// <param name="occurrence">The occurrence, whatever its case, for example <c>IFCFAN</c>.</param>
    public static EntityType? TypeOf(string occurrence)
    {
        IfcSchema schema = IfcSchema.Of(IfcRelease.Ifc2x3);
        return schema.Entity(occurrence) is null && schema.Entity(occurrence + Suffix) is { IsAbstract: false } type && IsOfElements(schema, type)
            ? type
            : null;
    }

    private static bool IsOfElements(IfcSchema schema, EntityType type) =>
        schema.Entity(IfcClass.IfcElementType) is { } elements && type.IsSubtypeOf(elements);
}
