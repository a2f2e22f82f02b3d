using System.Collections.Immutable;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>What sending an entity would do.</summary>
/// <param name="EntityId">Its URI.</param>
/// <param name="Effect">What would become of the entity as a whole.</param>
/// <param name="Added">Names of attributes that it would get.</param>
/// <param name="Changed">Names of attributes that would get another value, unit, time or sub-attribute.</param>
/// <param name="Removed">Names of attributes that it would lose.</param>
internal sealed record EntityChange(
    string EntityId, EntityEffect Effect, ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed);
