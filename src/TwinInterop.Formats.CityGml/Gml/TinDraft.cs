namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>What a gml:Tin states beside its triangles and control points, as read.</summary>
internal sealed class TinDraft
{
    /// <summary>Segments of the lines that no triangle may cross.</summary>
    public List<GmlNode> StopLines { get; } = [];

    /// <summary>Segments of the lines that edges follow.</summary>
    public List<GmlNode> BreakLines { get; } = [];

    /// <summary>The longest edge that a triangle may have.</summary>
    public double? MaxLength { get; set; }

    /// <summary>The unit of that length.</summary>
    public string? MaxLengthUnit { get; set; }
}
