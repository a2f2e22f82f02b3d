using TwinInterop.Geometry.Booleans;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>What the evaluation of items costs, in units of work.</summary>
internal static class MeterReading
{
    private const int PerFace = 4;

    /// <summary>Takes work off the budget of an element.</summary>
    /// <param name="meter">The budget.</param>
    /// <param name="units">The work that is about to be done.</param>
    /// <param name="item">The item that needs it.</param>
    /// <exception cref="UnreadableItemException">The budget does not hold it.</exception>
    public static void Need(this BudgetMeter meter, long units, IfcEntity item)
    {
        if (!meter.Spend(units))
            throw new UnreadableItemException(GeometryDiagnostics.BudgetExceeded, item, item.ToString());
    }

    /// <summary>Takes a face off: its corners, and its holes, each of which looks for a bridge among all corners.</summary>
    /// <exception cref="UnreadableItemException">The budget does not hold it.</exception>
    public static void NeedFace(this BudgetMeter meter, long corners, long loops, IfcEntity item) =>
        meter.Need(PerFace + corners + ((loops - 1) * corners / 16), item);
}
