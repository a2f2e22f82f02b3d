using TwinInterop.Conversion;
using TwinInterop.Crs.Axes;
using TwinInterop.Crs.Naming;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Declarations;

/// <summary>Between the CRS names that datasets write and the references of the model.</summary>
public static class CrsDeclaration
{
    /// <summary>Decides what the positions of a dataset refer to, and in which order it writes them.</summary>
    /// <param name="declared">The name as written, for example an srsName; null when the dataset has none.</param>
    /// <param name="sample">Positions as written: X is the first ordinate, Y the second.</param>
    /// <param name="options">What the user states.</param>
    /// <param name="context">Takes the findings: malformed names, contradictions, unknown codes.</param>
    /// <param name="location">Where the name stands.</param>
    public static CrsDecision Decide(
        string? declared, ReadOnlySpan<Position> sample, ReadOptions options, ConversionContext context, string location)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        SrsName name = SrsName.Parse(declared, RegisterCodes.Instance, location);
        SpatialReference reference = options.Crs is { } stated
            ? stated with { Declared = declared }
            : name.Reference;
        if (options.Crs is null)
        {
            Report(name.Diagnostics, context);
            ReportUnknownCodes(reference, context, location);
        }

        CrsExtent? extent = reference.Horizontal is { } id ? RegisteredExtents.Find(id) : null;
        IEnumerable<CrsExtent> alternatives = reference.Horizontal is { } wrong ? RegisteredExtents.Alternatives(wrong) : [];
        AxisOrderDecision decision =
            AxisOrderDecision.Decide(name, extent, sample, options.AxisOrder, alternatives, location);
        Report(decision.Diagnostics, context);
        return new CrsDecision(reference, decision.Order);
    }

    /// <summary>Reads a name that a user states, for example <c>EPSG:2154+5720</c>.</summary>
    /// <exception cref="ArgumentException">The name is not understood, or names a system that is not supported.</exception>
    public static SpatialReference Parse(string name)
    {
        SrsName parsed = SrsName.Parse(name, RegisterCodes.Instance);
        if (parsed.Horizontal is not { } horizontal)
        {
            throw new ArgumentException(
                $"Expected a CRS such as EPSG:2154, or with heights EPSG:2154+5720; found '{name}'.", nameof(name));
        }

        foreach (CrsId id in new[] { horizontal, parsed.Vertical ?? horizontal })
        {
            if (CrsRegister.Find(id) is null)
                throw new ArgumentException(WhyNotDefined(id), nameof(name));
        }

        return new SpatialReference(horizontal, parsed.Vertical);
    }

    /// <summary>The order of the horizontal axes in the official definition of a CRS; easting first for one that is not known.</summary>
    public static AxisOrder OfficialAxisOrder(SpatialReference crs) => Definition(crs)?.AxisOrder ?? AxisOrder.EastNorth;

    /// <summary>Whether horizontal ordinates are angles, so that a thousandth of a unit is not small.</summary>
    public static bool IsGeographic(SpatialReference crs) =>
        Definition(crs)?.Kind is CrsKind.Geographic2D or CrsKind.Geographic3D;

    /// <summary>The URN of a CRS, compound where it has two components; null when it has no code.</summary>
    public static string? ToUrn(SpatialReference crs)
    {
        ArgumentNullException.ThrowIfNull(crs);
        return (crs.Horizontal, crs.Vertical) switch
        {
            ({ } h, { } v) => $"urn:ogc:def:crs,crs:{h.Authority}::{h.Code},crs:{v.Authority}::{v.Code}",
            ({ } h, null) => $"urn:ogc:def:crs:{h.Authority}::{h.Code}",
            _ => null,
        };
    }

    /// <summary>The URL of a CRS with one code, of the compound code where it has two components; null where it has none.</summary>
    /// <remarks>Where no compound code exists the URL names the horizontal component: see <see cref="HasSingleCode"/>.</remarks>
    public static string? ToUrl(SpatialReference crs)
    {
        ArgumentNullException.ThrowIfNull(crs);
        if (crs.Horizontal is not { } horizontal)
            return null;

        CrsId id = CompoundOf(crs) ?? horizontal;
        return $"https://www.opengis.net/def/crs/{id.Authority}/0/{id.Code}";
    }

    /// <summary>Whether one code says all of a CRS: it has one component, or there is a compound code of its two.</summary>
    public static bool HasSingleCode(SpatialReference crs)
    {
        ArgumentNullException.ThrowIfNull(crs);
        return crs.Vertical is null || CompoundOf(crs) is not null;
    }

    private static CrsId? CompoundOf(SpatialReference crs) =>
        crs is { Horizontal: { } h, Vertical: { } v } ? CrsRegister.CompoundOf(h, v) : null;

    private static CrsDefinition? Definition(SpatialReference crs)
    {
        ArgumentNullException.ThrowIfNull(crs);
        return crs.Horizontal is { } id ? CrsRegister.Find(id) : null;
    }

    private static void Report(IEnumerable<Diagnostic> diagnostics, ConversionContext context)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            context.Diagnostics.Add(diagnostic);
    }

    private static void ReportUnknownCodes(SpatialReference reference, ConversionContext context, string location)
    {
        foreach (CrsId? code in new[] { reference.Horizontal, reference.Vertical })
        {
            if (code is { } id && CrsRegister.Find(id) is null)
                context.Report(CrsRegister.KindOf(id) is null ? CrsDiagnostics.NoSuchCode : CrsDiagnostics.CodeNotSupported, location, id);
        }
    }

    private static string WhyNotDefined(CrsId id) => CrsRegister.KindOf(id) is null
        ? $"There is no {id} in the register ({CrsRegister.Edition})."
        : $"{id} exists, but positions in it cannot be converted here.";
}
