using System.Collections.Immutable;

namespace TwinInterop.Formats;

/// <summary>A choice that the writer of a format offers.</summary>
/// <param name="Name">The name of the option, for example <c>properties</c>.</param>
/// <param name="Description">What it decides, in one sentence.</param>
/// <param name="Values">The values it takes, the default first; empty for a number or a free text.</param>
public sealed record FormatSetting(string Name, string Description, ImmutableArray<string> Values);
