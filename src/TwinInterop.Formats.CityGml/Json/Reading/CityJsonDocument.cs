using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>A CityJSON object or feature without its city objects, of which only the places are known.</summary>
internal sealed class CityJsonDocument
{
    /// <summary><c>CityJSON</c> or <c>CityJSONFeature</c>; null when it says neither.</summary>
    public string? Type { get; set; }

    /// <summary>The version as written.</summary>
    public string? Version { get; set; }

    /// <summary>The transform; null when there is none.</summary>
    public VertexTransform? Transform { get; set; }

    /// <summary>The member <c>metadata</c>, as its attributes; empty when there is none.</summary>
    public IReadOnlyList<CityAttribute> Metadata { get; set; } = [];

    /// <summary>The members of <see cref="MetadataReader.FurtherMember"/>.</summary>
    public IReadOnlyList<CityAttribute> FurtherMetadata { get; set; } = [];

    /// <summary>All vertices as written.</summary>
    public VertexTable Vertices { get; } = new();

    /// <summary>Materials and textures; null when there are none.</summary>
    public AppearanceTable? Appearance { get; set; }

    /// <summary>The member <c>geometry-templates</c>; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Templates { get; set; }

    /// <summary>City objects in source order.</summary>
    public List<ObjectEntry> Entries { get; } = [];

    /// <summary>Root members that the model has no place for.</summary>
    public List<ExtensionContent> Extensions { get; } = [];
}
