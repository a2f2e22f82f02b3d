namespace TwinInterop.Formats.Ifc.Units;

/// <summary>An SI unit or prefix.</summary>
/// <param name="Ucum">Its code in UCUM.</param>
/// <param name="Factor">The factor to the coherent unit.</param>
/// <param name="Power">The power of the metre, 1 for a prefix.</param>
internal sealed record SiUnit(string Ucum, double Factor, int Power);
