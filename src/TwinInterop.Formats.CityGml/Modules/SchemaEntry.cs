using System.Collections.Immutable;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>One property of a <see cref="SchemaObject"/>, with exactly one of the possible contents.</summary>
/// <param name="Property">The property.</param>
internal sealed record SchemaEntry(SchemaProperty Property)
{
    /// <summary>A simple value.</summary>
    public AttributeValue? Value { get; init; }

    /// <summary>A link as the file writes it, for example <c>#id</c>.</summary>
    public string? Href { get; init; }

    /// <summary>An object inside.</summary>
    public SchemaObject? Inner { get; init; }

    /// <summary>Geometries as read, before their references are followed.</summary>
    public List<GmlNode>? Nodes { get; init; }

    /// <summary>A geometry to be written.</summary>
    public AbstractGeometry? Geometry { get; init; }

    /// <summary>Points to be written as a gml:MultiPoint.</summary>
    public ImmutableArray<Position> Points { get; init; } = [];

    /// <summary>The whole property element as it stands in the file.</summary>
    public string? Verbatim { get; init; }

    /// <summary>Whether the model took the content over.</summary>
    public bool IsTaken { get; set; }
}
