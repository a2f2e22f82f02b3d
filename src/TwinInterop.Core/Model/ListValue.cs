using System.Collections.Immutable;

namespace TwinInterop.Model;

/// <summary>Several values in order.</summary>
/// <param name="Items">The values; they may differ in type.</param>
public sealed record ListValue(ImmutableArray<AttributeValue> Items) : AttributeValue;
