using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Axes;

/// <summary>Says what is odd about coordinates under a name, and what to do.</summary>
internal sealed class WrongLabelFindings(string name, CrsExtent extent, SampleEvidence evidence, string location)
{
    private const double LargestLocalCoordinate = 50_000;
    private const double LargestAngle = 1000;
    private const int MostAlternatives = 3;
    private const double ZonePrefixUnit = 1_000_000;

    public ImmutableArray<Diagnostic> Contradicted(AxisOrder declared, AxisOrder read) =>
        One(CrsDiagnostics.OrderContradicted, Words(declared), name, evidence.First, Words(read));

    public ImmutableArray<Diagnostic> Ambiguous(AxisOrder read) => One(CrsDiagnostics.OrderAmbiguous, name, Words(read));

    public ImmutableArray<Diagnostic> StatedOrderMisfits(AxisOrder stated) =>
        One(CrsDiagnostics.StatedOrderMisfits, Words(stated), evidence.First, name);

    /// <summary>The most telling reason why the coordinates cannot be in the system named.</summary>
    public ImmutableArray<Diagnostic> NoOrderFits(IEnumerable<CrsExtent> alternatives)
    {
        if (!extent.IsGeographic)
        {
            if (FitsEither(extent.Area.Contains))
                return One(CrsDiagnostics.Degrees, evidence.First, name);
            if (evidence.Share((first, second) => Math.Abs(first) < LargestLocalCoordinate && Math.Abs(second) < LargestLocalCoordinate))
                return One(CrsDiagnostics.LocalCoordinates, evidence.First, name);
        }

        // Small figures fit the false origins of many systems by chance.
        bool telling = evidence.Share((first, second) => Math.Max(Math.Abs(first), Math.Abs(second)) > LargestAngle);
        string[] fitting = telling
            ? [.. alternatives.Where(other => FitsEither(other.Contains)).Select(other => other.Name).Take(MostAlternatives)]
            : [];
        if (fitting.Length > 0)
            return One(CrsDiagnostics.FitsAnother, evidence.First, name, string.Join(" or ", fitting));
        if (!extent.IsGeographic && Prefix() is { } prefix)
            return One(CrsDiagnostics.ZonePrefix, evidence.First, prefix * ZonePrefixUnit, name);
        CoordinateBox box = extent.Box;
        return One(CrsDiagnostics.OutsideArea, evidence.First, name, Range(box.West, box.East), Range(box.South, box.North));
    }

    /// <summary>The digits before the last six of the eastings, where what is left fits: 3367022 is 3 and 367022.</summary>
    private double? Prefix()
    {
        for (double prefix = 1; prefix < 61; prefix++)
        {
            double shift = prefix * ZonePrefixUnit;
            if (FitsEither((easting, northing) => extent.Contains(easting - shift, northing)))
                return prefix;
        }

        return null;
    }

    private bool FitsEither(Func<double, double, bool> contains) =>
        evidence.Fits(contains, AxisOrder.EastNorth) || evidence.Fits(contains, AxisOrder.NorthEast);

    private ImmutableArray<Diagnostic> One(DiagnosticRule rule, params ImmutableArray<object> arguments) =>
        [new Diagnostic(rule, location, arguments)];

    private static string Words(AxisOrder order) => order == AxisOrder.EastNorth ? "east, north" : "north, east";

    private static string Range(double from, double to) => string.Create(CultureInfo.InvariantCulture, $"{from:0.###} to {to:0.###}");
}
