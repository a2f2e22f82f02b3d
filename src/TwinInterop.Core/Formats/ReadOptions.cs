using TwinInterop.Geometry;

namespace TwinInterop.Formats;

/// <summary>What the user states about a source, and how much a reader may take.</summary>
public sealed record ReadOptions
{
    /// <summary>The CRS of the data, whatever they declare; null to go by the data.</summary>
    public SpatialReference? Crs { get; init; }

    /// <summary>The axis order of the data, whatever they declare; null to go by the data.</summary>
    public AxisOrder? AxisOrder { get; init; }

    /// <summary>Where local coordinates lie, whatever the source declares; null to go by the source.</summary>
    /// <remarks>Only formats that say so in <see cref="IFormat.PlacesLocalCoordinates"/> use it.</remarks>
    public LocalOrigin? Origin { get; init; }

    /// <summary>Bounds on depth and size.</summary>
    public ReadLimits Limits { get; init; } = new();
}
