using System.Collections.Immutable;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>An entity as it is sent.</summary>
/// <param name="Id">Its URI.</param>
/// <param name="Types">Its type names, as the entity writes them.</param>
/// <param name="Json">The JSON object in UTF-8, normalized or concise; not copied.</param>
public sealed record BrokerEntity(string Id, ImmutableArray<string> Types, ReadOnlyMemory<byte> Json);
