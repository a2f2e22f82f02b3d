namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>An attribute that instances state.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">Whether <c>$</c> is lawful.</param>
/// <param name="IsDerived">Whether the entity derives it, so that <c>*</c> stands for it.</param>
internal sealed record EntityAttribute(string Name, ExpressType Type, bool IsOptional, bool IsDerived);
