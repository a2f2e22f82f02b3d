using TwinInterop.Appearance;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Colours as light adds up, from and to colours as people see them.</summary>
/// <remarks>Source: glTF 2.0, 3.9.2: factors and vertex colours are linear; IEC 61966-2-1 gives the transfer function.</remarks>
internal static class LinearColour
{
    /// <summary>The linear components of an sRGB colour, each 0 to 1; opacity is linear already.</summary>
    public static (double Red, double Green, double Blue, double Alpha) Of(in Colour colour) =>
        (Linear(colour.Red), Linear(colour.Green), Linear(colour.Blue), Math.Clamp(colour.Opacity, 0, 1));

    /// <summary>The sRGB colour of linear components.</summary>
    public static Colour ToColour(double red, double green, double blue, double alpha) =>
        new(Seen(red), Seen(green), Seen(blue), Math.Clamp(alpha, 0, 1));

    private static double Linear(double seen)
    {
        double value = Math.Clamp(seen, 0, 1);
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static double Seen(double linear)
    {
        double value = Math.Clamp(linear, 0, 1);
        return value <= 0.0031308 ? value * 12.92 : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055;
    }
}
