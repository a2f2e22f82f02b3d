namespace TwinInterop.Testing;

/// <summary>A theory that asks the judges about real files; skipped where either is absent.</summary>
public sealed class JudgedTheoryAttribute : TheoryAttribute
{
    /// <summary>Makes the attribute.</summary>
    public JudgedTheoryAttribute() => Skip = Judges.Missing;
}
