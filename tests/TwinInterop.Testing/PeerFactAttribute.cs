namespace TwinInterop.Testing;

/// <summary>A test that asks validators from npm packages; skipped where they are not installed.</summary>
public sealed class PeerFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute.</summary>
    public PeerFactAttribute() => Skip = ExternalTool.Missing(["node"]) ?? Judges.MissingPeers;
}
