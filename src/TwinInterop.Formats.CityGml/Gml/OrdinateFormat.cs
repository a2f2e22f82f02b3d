using System.Globalization;
using TwinInterop.Crs.Declarations;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>How positions of one dataset are written: order of the axes and digits.</summary>
/// <param name="LatitudeFirst">Whether latitude stands before longitude.</param>
/// <param name="PlanDecimals">Decimals of the horizontal ordinates.</param>
/// <param name="HeightDecimals">Decimals of the heights.</param>
internal sealed record OrdinateFormat(bool LatitudeFirst, int PlanDecimals, int HeightDecimals)
{
    /// <summary>A micrometre: below the noise of any survey, above the noise of double arithmetic.</summary>
    private const int MetreDecimals = 6;

    /// <summary>1e-11 degrees are about a micrometre.</summary>
    private const int DegreeDecimals = 11;

    /// <summary>The order that published city models keep: latitude first, but easting first.</summary>
    /// <param name="crs">What the positions refer to.</param>
    /// <param name="decimals">Decimals of a metre that the user wants; null for the most that means anything.</param>
    public static OrdinateFormat For(SpatialReference crs, int? decimals)
    {
        bool geographic = CrsDeclaration.IsGeographic(crs);
        int metre = Math.Min(decimals ?? MetreDecimals, MetreDecimals);
        return new OrdinateFormat(geographic, geographic ? metre + DegreeDecimals - MetreDecimals : metre, metre);
    }

    /// <summary>The order for coordinates of a shape of its own.</summary>
    public OrdinateFormat Local => this with { LatitudeFirst = false, PlanDecimals = HeightDecimals };

    /// <summary>The names of the axes in the order in which they are written.</summary>
    /// <param name="dimension">2 or 3.</param>
    public string AxisLabels(int dimension) => (LatitudeFirst, dimension) switch
    {
        (true, 2) => "Lat Long",
        (true, _) => "Lat Long h",
        (false, 2) => "E N",
        (false, _) => "E N h",
    };

    /// <summary>Writes one number in the shortest form that reads back as the rounded value.</summary>
    /// <returns>How many characters were written.</returns>
    internal static int Write(double value, int decimals, Span<char> destination)
    {
        double rounded = Math.Round(value, decimals) + 0.0; // + 0.0 turns -0 into 0
        rounded.TryFormat(destination, out int written, default, CultureInfo.InvariantCulture);
        return written;
    }
}
