namespace TwinInterop.Testing;

/// <summary>A theory over real files; skipped where these or a tool that it needs are absent.</summary>
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    /// <param name="tools">Programs that must be on the path, for example <c>xmllint</c>.</param>
    public CorpusTheoryAttribute(params string[] tools) =>
        Skip = SharedMaterial.MissingCorpus ?? ExternalTool.Missing(tools);
}
