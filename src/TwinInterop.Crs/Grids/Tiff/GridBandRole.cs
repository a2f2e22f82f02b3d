namespace TwinInterop.Crs.Grids.Tiff;

/// <summary>What a stored band is and how its numbers become values.</summary>
/// <param name="Description">For example <c>longitude_offset</c>, or null where the file is silent.</param>
/// <param name="Unit">For example <c>arc-second</c>, or null.</param>
/// <param name="PositiveWest">Whether a longitude offset counts westward.</param>
/// <param name="Scale">Factor of the stored number.</param>
/// <param name="Offset">Added after scaling.</param>
internal sealed record GridBandRole(string? Description, string? Unit, bool PositiveWest, double Scale, double Offset)
{
    /// <summary>A band of which the file says nothing.</summary>
    public static GridBandRole Silent { get; } = new(null, null, false, 1, 0);

    /// <summary>Place of the band in the order that all grids share; 4 leaves the order of the file.</summary>
    public int Rank => Description switch
    {
        "latitude_offset" or "x_translation" => 0,
        "longitude_offset" or "y_translation" => 1,
        "latitude_offset_accuracy" or "z_translation" => 2,
        "longitude_offset_accuracy" => 3,
        _ => 4,
    };

    /// <summary>Turns the stored number into metres, or for a horizontal offset into arc-seconds positive east.</summary>
    public (double Factor, double Addend) Conversion(GridBytes bytes)
    {
        double unit = 1;
        if (Description is "latitude_offset" or "longitude_offset")
        {
            unit = Unit switch
            {
                null or "arc-second" or "arc-seconds" => 1,
                "degree" or "degrees" => 3600,
                "radian" or "radians" => 3600 * 180 / Math.PI,
                _ => throw bytes.Invalid($"expected offsets in arc-second, degree or radian, found '{Unit}'."),
            };
        }
        else if (Description is "geoid_undulation" or "vertical_offset" or "x_translation" or "y_translation" or "z_translation"
            && Unit is not (null or "metre" or "meter" or "metres" or "m"))
        {
            throw bytes.Invalid($"expected {Description} in metre, found '{Unit}'.");
        }

        double sign = PositiveWest ? -1 : 1;
        return (Scale * unit * sign, Offset * unit * sign);
    }
}
