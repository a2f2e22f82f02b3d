namespace TwinInterop.Formats.Ifc.Units;

/// <summary>A unit of measure.</summary>
/// <param name="UnitType">What it measures as the schema names it, for example <c>LENGTHUNIT</c>; <c>MONETARY</c> for a currency.</param>
/// <param name="Ucum">Its code in UCUM, for example <c>mm</c>; the ISO 4217 code of a currency, a name in braces where UCUM has no code.</param>
/// <param name="Factor">What a value is multiplied with to be in the coherent SI unit; 1 for currencies and units that depend on the context.</param>
/// <param name="Offset">What is added to a value before it is multiplied; 0 but for scales of temperature.</param>
internal sealed record IfcUnit(string UnitType, string Ucum, double Factor, double Offset = 0)
{
    /// <summary>A value in the coherent SI unit: metres, radians, kilograms, kelvins …</summary>
    internal double ToSi(double value) => (value + Offset) * Factor;
}
