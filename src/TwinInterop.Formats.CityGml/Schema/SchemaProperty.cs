using System.Collections.Immutable;

namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>One property of a class, as the schema of its version declares it.</summary>
internal sealed class SchemaProperty
{
    /// <summary>The property element; for <see cref="SchemaPropertyKind.XmlAttribute"/> the attribute.</summary>
    public required SchemaName Name { get; init; }

    /// <summary>What the property holds.</summary>
    public required SchemaPropertyKind Kind { get; init; }

    /// <summary>Type of a simple value, else <see cref="SchemaValueType.None"/>.</summary>
    public required SchemaValueType ValueType { get; init; }

    /// <summary>Type of geometry, else <see cref="SchemaGeometryType.None"/>.</summary>
    public required SchemaGeometryType GeometryType { get; init; }

    /// <summary>Level of detail that the name states, 0 to 4, or null.</summary>
    public required int? Lod { get; init; }

    /// <summary>Prefixed name of the class that the property holds or heads, for example <c>bldg:_BoundarySurface</c>, or null.</summary>
    public required string? TargetName { get; init; }

    /// <summary>Least number of occurrences.</summary>
    public required int MinOccurs { get; init; }

    /// <summary>Greatest number of occurrences; <see cref="int.MaxValue"/> for unbounded.</summary>
    public required int MaxOccurs { get; init; }

    /// <summary>How the element carries its value.</summary>
    public required SchemaPropertyForm Form { get; init; }

    /// <summary>Further XML attributes of the property element.</summary>
    public required ImmutableArray<SchemaXmlAttribute> XmlAttributes { get; init; }

    /// <summary>Allowed values in the order of the schema, empty unless <see cref="SchemaValueType.Enumeration"/>.</summary>
    public required ImmutableArray<string> EnumerationValues { get; init; }

    /// <summary>The class of <see cref="TargetName"/>; null where there is none, or where it is foreign (xAL, GML CRS).</summary>
    public SchemaClass? Target { get; private set; }

    /// <summary>Whether the geometry is the line where an object meets the terrain.</summary>
    public bool IsTerrainIntersection => Name.LocalName.Contains("TerrainIntersection", StringComparison.Ordinal);

    /// <summary>Whether more than one occurrence is allowed.</summary>
    public bool IsRepeatable => MaxOccurs > 1;

    /// <summary>Whether an object of a class can be the value: the class is the target or derived from it.</summary>
    public bool Accepts(SchemaClass value) => Target is { } target && value.IsA(target);

    internal void Link(SchemaClass? target) => Target = target;
}
