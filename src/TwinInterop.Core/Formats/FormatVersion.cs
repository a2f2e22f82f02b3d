namespace TwinInterop.Formats;

/// <summary>A version of a format, and what can be done with it.</summary>
/// <param name="Version">The version as users name it; empty when the format has only one.</param>
/// <param name="CanRead">Whether datasets of this version can be read.</param>
/// <param name="CanWrite">Whether datasets of this version can be written.</param>
/// <param name="Lods">The levels of detail that it can hold, for example <c>0-4</c>.</param>
/// <param name="Losses">What it cannot hold, in a few words; empty when it holds the whole model.</param>
public sealed record FormatVersion(string Version, bool CanRead, bool CanWrite, string Lods, string Losses);
