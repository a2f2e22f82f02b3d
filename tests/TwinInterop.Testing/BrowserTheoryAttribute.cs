namespace TwinInterop.Testing;

/// <summary>A theory that opens pages in Chromium; skipped where it, or what drives it, is not installed.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>Makes the attribute.</summary>
    public BrowserTheoryAttribute() => Skip = ExternalTool.Missing(["node", "chromium"]) ?? Judges.MissingPeers;
}
