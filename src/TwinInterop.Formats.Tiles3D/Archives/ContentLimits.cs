using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Tiles3D.Archives;

/// <summary>Bounds on files, so that hostile input exhausts neither memory nor time.</summary>
internal static class ContentLimits
{
    /// <summary>The largest file that is read, inflated, in bytes.</summary>
    public const long FileBytes = 1L << 30;

    /// <summary>How many times as large as the file itself inflated content may be.</summary>
    public const long Inflation = 1100;

    /// <summary>A file beyond its limit.</summary>
    public static InvalidDatasetException TooLarge(string path, long limit, long found) =>
        new(new Diagnostic(Tiles3DDiagnostics.TooLarge, path, [limit, found]));
}
