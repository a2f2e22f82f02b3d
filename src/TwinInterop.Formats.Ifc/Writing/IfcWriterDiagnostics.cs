using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>The findings of the writer; ids are never reused.</summary>
internal static class IfcWriterDiagnostics
{
    public static readonly DiagnosticRule NotProjected = new(
        "IFC0201",
        Severity.Error,
        "Expected positions in a projected system, since IFC has coordinates in metres; found {0}. Say --target-crs with a projected one.",
        "ISO 16739-1:2024, 8.18.3.4");
}
