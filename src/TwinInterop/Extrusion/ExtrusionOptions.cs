namespace TwinInterop.Extrusion;

/// <summary>How footprints become bodies of level of detail 1.</summary>
public sealed record ExtrusionOptions
{
    /// <summary>The attribute that holds the height in metres; null for the known ones, such as <c>measuredHeight</c> and <c>HAUTEUR</c>.</summary>
    public string? HeightAttribute { get; init; }

    /// <summary>The attribute that holds the height of the ground; null for the known ones, such as <c>altitude_minimale_sol</c>.</summary>
    public string? GroundAttribute { get; init; }

    /// <summary>The canonical class of extruded objects whose source knows no classes, such as GeoJSON; null to leave them generic.</summary>
    public string? Class { get; init; }
}
