using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>What conditions are made of. As in EXPRESS a value that is not given makes a comparison unknown, which is null.</summary>
internal static class Terms
{
    /// <summary>Whether an attribute has a value.</summary>
    public static bool Has(this IfcEntity entity, string attribute) => entity[attribute].HasValue;

    /// <summary>How many members a list has; null where there is none.</summary>
    public static int? Size(this IfcEntity entity, string attribute)
    {
        StepValue value = entity[attribute];
        return value.Kind == StepKind.List ? value.Items.Count() : null;
    }

    /// <summary>Whether the first number is less than the second.</summary>
    public static bool? Less(double? first, double? second) => first is { } a && second is { } b ? a < b : null;

    /// <summary>Whether the first number is at most the second.</summary>
    public static bool? AtMost(double? first, double? second) => first is { } a && second is { } b ? a <= b : null;

    /// <summary>Whether a number, where given, is at most another.</summary>
    public static bool? NotAbove(this IfcEntity entity, string attribute, double? limit) =>
        entity.Double(attribute) is { } given ? AtMost(given, limit) : true;

    /// <summary>Whether a condition holds for all entities that an attribute refers to.</summary>
    public static bool? All(this IfcEntity entity, string attribute, Func<IfcEntity, bool?> holds)
    {
        bool? all = true;
        foreach (IfcEntity member in entity.References(attribute))
            all &= holds(member);
        return all;
    }

    /// <summary>How many of the entities that an attribute refers to keep a condition.</summary>
    public static int Count(this IfcEntity entity, string attribute, Func<IfcEntity, bool> holds)
    {
        int count = 0;
        foreach (IfcEntity member in entity.References(attribute))
            count += holds(member) ? 1 : 0;
        return count;
    }

    /// <summary>The first of the entities that an attribute refers to; one that does not exist when there is none.</summary>
    public static IfcEntity First(this IfcEntity entity, string attribute)
    {
        foreach (IfcEntity member in entity.References(attribute))
            return member;
        return default;
    }

    /// <summary>An enumeration value in upper case; null when none is given or there is no entity.</summary>
    public static string? EnumOrNull(this IfcEntity entity, string attribute) => entity.Exists ? entity.Enum(attribute) : null;

    /// <summary>Whether an entity, where there is one, is of one of some classes; null where there is none.</summary>
    public static bool? IsOneOf(this IfcEntity entity, params ReadOnlySpan<IfcClass> classes)
    {
        if (!entity.Exists || entity.Type is null)
            return null;
        foreach (IfcClass ifcClass in classes)
        {
            if (entity.Is(ifcClass))
                return true;
        }

        return false;
    }

    /// <summary>Whether a condition holds for the numbers of a list; null where it is no list of numbers.</summary>
    public static bool? AllNumbers(this IfcEntity entity, string attribute, Func<double, bool> holds)
    {
        using PooledList<double>? numbers = entity[attribute].ReadDoubles();
        if (numbers is null)
            return null;
        foreach (double number in numbers.Span)
        {
            if (!holds(number))
                return false;
        }

        return true;
    }

    /// <summary>The name of the type of a value that is written with it; null for others.</summary>
    public static string? TypeOf(this IfcEntity entity, string attribute) => entity[attribute].TypeName;

    /// <summary>Whether two values of a select, where both are given, are of one type.</summary>
    public static bool SameType(this IfcEntity entity, string first, string second) =>
        !entity.Has(first) || !entity.Has(second) || entity.TypeOf(first) == entity.TypeOf(second);

    /// <summary>Whether all values of a list are of one type.</summary>
    public static bool OneType(this IfcEntity entity, string attribute)
    {
        string? type = null;
        foreach (StepValue item in entity[attribute].Items)
        {
            type ??= item.TypeName;
            if (item.TypeName != type)
                return false;
        }

        return true;
    }

    /// <summary>Whether an entity has a name of an enumeration with the value USERDEFINED and says nothing more of it.</summary>
    public static bool Explained(this IfcEntity entity, string enumeration, string text) =>
        !entity.IsEnum(enumeration, "USERDEFINED"u8) || entity.Has(text);
}
