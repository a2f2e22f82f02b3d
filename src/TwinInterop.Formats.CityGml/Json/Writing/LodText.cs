namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Levels of detail as CityJSON spells them.</summary>
internal static class LodText
{
    /// <summary>The level that is written: 0 to 3, or refined to one of 16.</summary>
    /// <remarks>Source: CityJSON 2.0, 3.1. Level 4 does not exist; a level that is not known is taken by the geometry.</remarks>
    public static string Of(string lod, GeometryKinds kind)
    {
        if (lod is [>= '0' and <= '3'] or [>= '0' and <= '3', '.', >= '0' and <= '3'])
            return lod;
        if (lod is [char first, ..] && char.IsAsciiDigit(first))
            return first <= '3' ? first.ToString() : "3";
        return kind is GeometryKinds.Solid or GeometryKinds.CompositeSolid or GeometryKinds.MultiSolid ? "1" : "0";
    }
}
