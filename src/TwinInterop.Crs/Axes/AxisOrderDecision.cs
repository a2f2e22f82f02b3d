using System.Collections.Immutable;
using TwinInterop.Crs.Naming;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Axes;

/// <summary>
/// In which order a dataset writes its horizontal ordinates. In the model X is always east or longitude and Y north
/// or latitude; this says how to get there.
/// </summary>
/// <param name="Order">The order in which to read the source.</param>
/// <param name="Reason">Why.</param>
/// <param name="Diagnostics">Contradictions, and signs that the name of the reference system is wrong.</param>
public sealed record AxisOrderDecision(AxisOrder Order, AxisOrderReason Reason, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Decides.</summary>
    /// <param name="name">The name of the reference system.</param>
    /// <param name="extent">Its official order and area of use; null where it is not known, then coordinates prove nothing.</param>
    /// <param name="sample">Positions as written: X is the first ordinate, Y the second.</param>
    /// <param name="stated">The order that the user states; it is obeyed.</param>
    /// <param name="alternatives">Other systems that a wrong name may have meant, tried in their order.</param>
    /// <param name="location">Where the name stands, for the findings.</param>
    public static AxisOrderDecision Decide(
        SrsName name,
        CrsExtent? extent,
        ReadOnlySpan<Position> sample,
        AxisOrder? stated = null,
        IEnumerable<CrsExtent>? alternatives = null,
        string location = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        AxisOrder declared = Declared(name, extent);
        var evidence = new SampleEvidence(sample);
        if (extent is null || evidence.IsEmpty)
            return new AxisOrderDecision(stated ?? declared, stated is null ? AxisOrderReason.Declared : AxisOrderReason.Overridden, []);

        var findings = new WrongLabelFindings(SrsNameReader.Shorten(name.Text), extent, evidence, location);
        bool fitsDeclared = evidence.Fits(extent.Contains, declared);
        bool fitsOther = evidence.Fits(extent.Contains, Other(declared));
        if (stated is { } order)
        {
            bool fits = order == declared ? fitsDeclared : fitsOther;
            return new AxisOrderDecision(order, AxisOrderReason.Overridden, fits ? [] : findings.StatedOrderMisfits(order));
        }

        return (fitsDeclared, fitsOther) switch
        {
            (true, true) when !IsFixed(name) && extent.OfficialOrder != declared =>
                new AxisOrderDecision(declared, AxisOrderReason.Ambiguous, findings.Ambiguous(declared)),
            (true, _) => new AxisOrderDecision(declared, AxisOrderReason.Declared, []),
            // A form without promise may mean the official order; then nothing is contradicted.
            (false, true) when !IsFixed(name) && extent.OfficialOrder != declared =>
                new AxisOrderDecision(Other(declared), AxisOrderReason.Declared, []),
            (false, true) => new AxisOrderDecision(
                Other(declared), AxisOrderReason.ContradictedByCoordinates, findings.Contradicted(declared, Other(declared))),
            _ => new AxisOrderDecision(
                Habitual(name, extent, declared), AxisOrderReason.NoOrderFits, findings.NoOrderFits(alternatives ?? [])),
        };
    }

    /// <summary>The other order.</summary>
    internal static AxisOrder Other(AxisOrder order) => order == AxisOrder.EastNorth ? AxisOrder.NorthEast : AxisOrder.EastNorth;

    private static bool IsFixed(SrsName name) => name.FixedOrder is not null || name.PromisesOfficialOrder;

    /// <summary>Where nothing fits, plane coordinates are taken east first, as city models write them whatever the register says.</summary>
    private static AxisOrder Habitual(SrsName name, CrsExtent extent, AxisOrder declared) =>
        extent.IsGeographic || name.FixedOrder is not null ? declared : AxisOrder.EastNorth;

    /// <summary>Short and legacy forms come from programs in which east is first, whatever the register says.</summary>
    private static AxisOrder Declared(SrsName name, CrsExtent? extent) =>
        name.FixedOrder ?? (name.PromisesOfficialOrder && extent is not null ? extent.OfficialOrder : AxisOrder.EastNorth);
}
