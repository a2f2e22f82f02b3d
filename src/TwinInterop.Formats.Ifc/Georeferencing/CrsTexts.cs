namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>What a file writes of a reference system; null where it writes nothing.</summary>
/// <param name="Name">The name, for example <c>EPSG:25832</c>.</param>
/// <param name="Description">Free text.</param>
/// <param name="Datum">The geodetic datum.</param>
/// <param name="VerticalDatum">The vertical datum or system.</param>
/// <param name="Projection">The projection, for example <c>UTM</c>.</param>
/// <param name="Zone">The zone, for example <c>32N</c>.</param>
/// <param name="WellKnownText">A definition (IFC4X3).</param>
internal sealed record CrsTexts(
    string? Name,
    string? Description = null,
    string? Datum = null,
    string? VerticalDatum = null,
    string? Projection = null,
    string? Zone = null,
    string? WellKnownText = null);
