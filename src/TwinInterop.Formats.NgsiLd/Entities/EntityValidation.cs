using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>Judges an entity by the rules of the standard, whatever its representation; contexts are not looked at.</summary>
internal static class EntityValidation
{
    /// <summary>What is wrong with an entity; empty when nothing is.</summary>
    /// <param name="entity">Normalized, concise, simplified, temporal, or a GeoJSON feature.</param>
    public static ImmutableArray<EntityFinding> Check(JsonElement entity)
    {
        var parser = new EntityParser();
        parser.Parse(entity);
        return [.. parser.Findings];
    }
}
