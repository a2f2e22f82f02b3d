namespace TwinInterop.Testing;

/// <summary>A test over real files; skipped where these or a tool that it needs are absent.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    /// <param name="tools">Programs that must be on the path, for example <c>cs2cs</c>.</param>
    public CorpusFactAttribute(params string[] tools) =>
        Skip = SharedMaterial.MissingCorpus ?? ExternalTool.Missing(tools);
}
