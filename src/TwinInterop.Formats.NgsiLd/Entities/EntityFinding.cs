using System.Collections.Immutable;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>What is wrong with an entity, and where.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Path">A JSON pointer from the entity, for example <c>/height/observedAt</c>.</param>
/// <param name="Arguments">The values that fill the rule's message.</param>
internal sealed record EntityFinding(DiagnosticRule Rule, string Path, ImmutableArray<object> Arguments);
