using System.Text.RegularExpressions;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>The JSON objects of 3D Metadata.</summary>
/// <remarks>Source: OGC 22-025r4, 3D Metadata: schema, class, property, enum, entity, property table, statistics.</remarks>
internal static class SchemaShapes
{
    public const string IdPattern = "^[a-zA-Z_][a-zA-Z0-9_]*$";

    private static readonly Regex Names = new(IdPattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    private static readonly Form Type = Form.OneOf([.. MetadataForms.Types]);
    private static readonly Form ComponentType = Form.OneOf([.. MetadataForms.ComponentTypes]);

    private static readonly Shape Property = Shape.Of(
        "class property",
        ("name", Form.Text),
        ("description", Form.Text),
        ("type!", Type),
        ("componentType", ComponentType),
        ("enumType", Form.Text),
        ("array", Form.Flag),
        ("count", Form.Whole with { Least = 2 }),
        ("normalized", Form.Flag),
        ("offset", Form.Any),
        ("scale", Form.Any),
        ("max", Form.Any),
        ("min", Form.Any),
        ("required", Form.Flag),
        ("noData", Form.Any),
        ("default", Form.Any),
        ("semantic", Form.Text));

    private static readonly Shape Class = Shape.Of(
        "class",
        ("name", Form.Text),
        ("description", Form.Text),
        ("properties", Form.Map(Form.Object(Property), least: 1, Names)));

    private static readonly Shape EnumValue = Shape.Of(
        "enum value", ("name!", Form.Text), ("description", Form.Text), ("value!", Form.Whole));

    private static readonly Shape Enum = Shape.Of(
        "enum",
        ("name", Form.Text),
        ("description", Form.Text),
        ("valueType", Form.OneOf([.. MetadataForms.Integers])),
        ("values!", Form.Array(Form.Object(EnumValue), least: 1)));

    public static readonly Shape Schema = Shape.Of(
        "schema",
        ("id!", Form.Matching(IdPattern)),
        ("name", Form.Text),
        ("description", Form.Text),
        ("version", Form.Text),
        ("classes", Form.Map(Form.Object(Class), least: 1, Names)),
        ("enums", Form.Map(Form.Object(Enum), least: 1, Names)));

    public static readonly Shape Entity = Shape.Of(
        "metadata entity", ("class!", Form.Text), ("properties", Form.Map(Form.Any, least: 1)));

    private static readonly Form OffsetType = Form.OneOf([.. MetadataForms.OffsetTypes]);

    private static readonly Shape TableProperty = Shape.Of(
        "property table property",
        ("values!", Form.Natural),
        ("arrayOffsets", Form.Natural),
        ("stringOffsets", Form.Natural),
        ("arrayOffsetType", OffsetType),
        ("stringOffsetType", OffsetType),
        ("offset", Form.Any),
        ("scale", Form.Any),
        ("max", Form.Any),
        ("min", Form.Any));

    public static readonly Shape Table = Shape.Of(
        "property table",
        ("name", Form.Text),
        ("class!", Form.Text),
        ("count!", Form.Counted),
        ("properties", Form.Map(Form.Object(TableProperty), least: 1)));

    /// <summary>The table of a subtree, whose number of rows is that of the tiles or contents.</summary>
    public static readonly Shape SubtreeTable = Table;

    private static readonly Shape ClassStatistics = Shape.Of(
        "class statistics",
        ("count", Form.Natural),
        ("properties", Form.Map(Form.FreeObject, least: 1)));

    public static readonly Shape Statistics = Shape.Of(
        "statistics", ("classes", Form.Map(Form.Object(ClassStatistics), least: 1)));
}
