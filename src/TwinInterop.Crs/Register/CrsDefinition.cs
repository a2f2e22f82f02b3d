using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs;

/// <summary>A coordinate reference system that this toolkit can compute with.</summary>
/// <remarks>Facts of the EPSG register; ISO 19111:2019, 9.</remarks>
public sealed record CrsDefinition
{
    internal CrsDefinition()
    {
    }

    /// <summary>Its authority and code.</summary>
    public required CrsId Id { get; init; }

    /// <summary>What it describes.</summary>
    public required CrsKind Kind { get; init; }

    /// <summary>Its name in the register, for example <c>RGF93 v1 / Lambert-93</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Order of the horizontal axes in the official definition; no statement for heights and geocentric.</summary>
    /// <remarks>
    /// Matters only where a file follows the register to the letter: inside the toolkit east always comes first.
    /// </remarks>
    public required AxisOrder AxisOrder { get; init; }

    /// <summary>Unit of the horizontal axes. Heights are in metres in every system of the register.</summary>
    public required CrsUnit Unit { get; init; }

    /// <summary>Metres in one unit of the horizontal axes; null where they are angles.</summary>
    public double? MetresPerUnit => CrsUnits.Metres(Unit);

    /// <summary>Where the system is meant to be used.</summary>
    public required AreaOfUse Area { get; init; }

    /// <summary>Name of the geodetic datum, of the vertical datum for a vertical system.</summary>
    public required string Datum { get; init; }

    /// <summary>True where the register advises against new use.</summary>
    public required bool IsDeprecated { get; init; }

    /// <summary>The parts of a compound system, otherwise null.</summary>
    public CrsComponents? Components { get; init; }

    /// <summary>The geographic 2D system below: its own code for such a system, 0 for a vertical one.</summary>
    internal int BaseCode { get; init; }

    /// <summary>Code of the map projection, 0 where there is none.</summary>
    internal int ConversionCode { get; init; }
}
