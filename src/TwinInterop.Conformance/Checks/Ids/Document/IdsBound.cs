namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>An end of a range.</summary>
/// <param name="Text">The value as written.</param>
/// <param name="IsLower">Whether it is the lower end.</param>
/// <param name="IsInclusive">Whether the value itself is within.</param>
internal sealed record IdsBound(string Text, bool IsLower, bool IsInclusive)
{
    public override string ToString() => (IsLower ? ">" : "<") + (IsInclusive ? "= " : " ") + Text;
}
