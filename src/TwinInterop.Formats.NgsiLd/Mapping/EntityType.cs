using System.Collections.Immutable;

namespace TwinInterop.Formats.NgsiLd.Mapping;

/// <summary>The type that an object has as an entity.</summary>
/// <param name="Names">Type names, at least one.</param>
/// <param name="Model">The Smart Data Model that it claims to follow; null where it is of our own context or of other software.</param>
/// <param name="IsForeign">Whether it comes from entities of other software.</param>
internal sealed record EntityType(ImmutableArray<string> Names, DataModel? Model, bool IsForeign)
{
    /// <summary>Attributes that the model requires and that are made of others of the object.</summary>
    public ImmutableArray<(string Name, string Value)> Derived { get; init; } = [];
}
