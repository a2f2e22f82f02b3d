namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Colours packed into the tags of faces: alpha, red, green, blue, a byte each; 0 where nothing is said.</summary>
internal static class FaceColour
{
    /// <summary>The tag of a colour.</summary>
    /// <param name="red">0 to 1.</param>
    /// <param name="green">0 to 1.</param>
    /// <param name="blue">0 to 1.</param>
    /// <param name="opacity">0 to 1; what is fully transparent keeps a trace of opacity, so that it is not nothing.</param>
    public static int Pack(double red, double green, double blue, double opacity) =>
        (Math.Max(Level(opacity), 1) << 24) | (Level(red) << 16) | (Level(green) << 8) | Level(blue);

    /// <summary>Red, green, blue and opacity of a tag, 0 to 1 each.</summary>
    public static (double Red, double Green, double Blue, double Opacity) Unpack(int tag) => (
        ((tag >> 16) & 255) / 255.0, ((tag >> 8) & 255) / 255.0, (tag & 255) / 255.0, ((tag >> 24) & 255) / 255.0);

    private static int Level(double share) => (int)Math.Round(Math.Clamp(double.IsNaN(share) ? 0 : share, 0, 1) * 255);
}
