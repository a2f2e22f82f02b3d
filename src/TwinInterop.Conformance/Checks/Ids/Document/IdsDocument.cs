using System.Collections.Immutable;

namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>An information delivery specification.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Specifications">What it specifies.</param>
/// <remarks>Source: buildingSMART IDS 1.0.</remarks>
internal sealed record IdsDocument(string Name, string Title, ImmutableArray<IdsSpecification> Specifications);
