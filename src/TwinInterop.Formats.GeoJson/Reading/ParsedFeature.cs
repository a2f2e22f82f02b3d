using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>A feature as it was read, before anything is made of its description.</summary>
internal sealed class ParsedFeature
{
    /// <summary>The id as text; null when the feature has none.</summary>
    public string? Id { get; set; }

    /// <summary>Null when the feature has none, or an empty one.</summary>
    public ParsedGeometry? Geometry { get; set; }

    public ImmutableArray<CityAttribute> Properties { get; set; } = [];

    public ImmutableArray<double>? Box { get; set; }

    /// <summary>What our writer says about the object beyond its properties; null when there is nothing.</summary>
    public JsonElement? Description { get; set; }

    public ImmutableArray<ExtensionContent>.Builder Foreign { get; } = ImmutableArray.CreateBuilder<ExtensionContent>();
}
