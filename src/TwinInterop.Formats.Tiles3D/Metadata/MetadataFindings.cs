using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Glb.Reading;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Where findings about metadata go, whatever file these stand in.</summary>
/// <param name="report">Takes a finding at a JSON pointer.</param>
internal sealed class MetadataFindings(MetadataFindings.Sink report)
{
    /// <summary>Takes a finding.</summary>
    public delegate void Sink(string pointer, DiagnosticRule rule, params ReadOnlySpan<object> arguments);

    /// <summary>Reports what was expected and what was found.</summary>
    public void Report(string pointer, string expected, string found) => report(pointer, GltfDiagnostics.Metadata, expected, found);

    /// <summary>Reports a whole number that only fits 64 bits without sign.</summary>
    public void ReportLargeInteger(string pointer, ulong number) => report(pointer, GltfDiagnostics.LargeInteger, number);
}
