namespace TwinInterop.Conformance.Rules;

/// <summary>Names the rules that a check looks after.</summary>
/// <param name="rules">Their ids, or a prefix that ends with <c>*</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class ChecksAttribute(params string[] rules) : Attribute
{
    public IReadOnlyList<string> Rules { get; } = rules;
}
