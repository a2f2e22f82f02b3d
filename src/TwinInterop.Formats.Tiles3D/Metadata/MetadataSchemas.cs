using System.Collections.Immutable;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Puts schemas together.</summary>
internal static class MetadataSchemas
{
    /// <summary>One schema with the classes and enums of several, in their order: a tileset has only one.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="schemas">The schemas.</param>
    /// <exception cref="ArgumentException">Two classes, or two different enums, have the same id.</exception>
    public static MetadataSchema Combine(string id, params ReadOnlySpan<MetadataSchema> schemas)
    {
        var classes = ImmutableArray.CreateBuilder<MetadataClass>();
        var enums = ImmutableArray.CreateBuilder<MetadataEnum>();
        foreach (MetadataSchema schema in schemas)
        {
            foreach (MetadataClass item in schema.Classes)
            {
                if (classes.Any(other => string.Equals(other.Id, item.Id, StringComparison.Ordinal)))
                    throw new ArgumentException($"Expected classes with ids of their own, found '{item.Id}' twice.", nameof(schemas));
                classes.Add(item);
            }

            foreach (MetadataEnum item in schema.Enums)
            {
                MetadataEnum? other = enums.FirstOrDefault(known => string.Equals(known.Id, item.Id, StringComparison.Ordinal));
                if (other is null)
                    enums.Add(item);
                else if (other.ValueType != item.ValueType || !other.Values.SequenceEqual(item.Values))
                    throw new ArgumentException($"Expected enums with ids of their own, found '{item.Id}' twice.", nameof(schemas));
            }
        }

        return new MetadataSchema(id, classes.ToImmutable(), enums.ToImmutable());
    }
}
