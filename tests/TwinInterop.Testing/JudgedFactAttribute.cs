namespace TwinInterop.Testing;

/// <summary>A test that asks the judges about real files; skipped where either is absent.</summary>
public sealed class JudgedFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute.</summary>
    public JudgedFactAttribute() => Skip = Judges.Missing;
}
