namespace TwinInterop.Testing;

/// <summary>A test that needs programs from outside; skipped where one is absent.</summary>
public sealed class ToolFactAttribute : FactAttribute
{
    /// <param name="tools">Programs that must be on the path.</param>
    public ToolFactAttribute(params string[] tools) => Skip = ExternalTool.Missing(tools);
}
