using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>The values of one property.</summary>
/// <param name="Property">The property.</param>
/// <param name="Values">A value for each row, typed as <see cref="MetadataProperty"/> says; null for no data.</param>
internal sealed record PropertyColumn(MetadataProperty Property, ImmutableArray<AttributeValue?> Values);
