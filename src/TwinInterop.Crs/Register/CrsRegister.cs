using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs;

/// <summary>Looks coordinate reference systems up by code. A row of the tables is read when first asked for; thread-safe.</summary>
public static class CrsRegister
{
    /// <summary>Edition of the EPSG register behind the tables; younger codes are unknown here.</summary>
    public static string Edition => "EPSG v10.076";

    /// <summary>Gives the full definition of a supported system.</summary>
    /// <param name="id">Authority and code; only the authority EPSG is known.</param>
    /// <returns>Null where the system is not supported; <see cref="KindOf"/> tells whether it exists at all.</returns>
    public static CrsDefinition? Find(CrsId id) => IsEpsg(id) ? EpsgTables.Definition(id.Code) : null;

    /// <summary>Gives the kind of any system of the register, also of one that is not supported.</summary>
    /// <param name="id">Authority and code; only the authority EPSG is known.</param>
    /// <returns>Null where the register holds no such system.</returns>
    public static CrsKind? KindOf(CrsId id) => IsEpsg(id) ? CodeRuns.KindOf(id.Code) : null;

    /// <summary>The compound system of two components, rather one that is not deprecated; null where there is none.</summary>
    internal static CrsId? CompoundOf(CrsId horizontal, CrsId vertical) =>
        IsEpsg(horizontal) && IsEpsg(vertical) && EpsgTables.CompoundOf(horizontal.Code, vertical.Code) is { } code
            ? new CrsId("EPSG", code)
            : null;

    internal static CrsDefinition Find(int code) => Find(new CrsId("EPSG", code))
        ?? throw new InvalidOperationException($"The register tables refer to EPSG:{code}, which they do not define.");

    private static bool IsEpsg(CrsId id) => string.Equals(id.Authority, "EPSG", StringComparison.OrdinalIgnoreCase);
}
