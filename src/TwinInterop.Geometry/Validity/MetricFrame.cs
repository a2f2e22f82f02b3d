using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>Metres east, north and up from a position of the data.</summary>
/// <param name="Origin">Where the frame lies, in the CRS of the data.</param>
/// <param name="Scale">Metres in one unit of the plane ordinates there.</param>
internal readonly record struct MetricFrame(Position Origin, MetresPerDegree Scale)
{
    /// <summary>The frame at a position.</summary>
    public static MetricFrame At(in Position origin, ValidityOptions options) => new(
        origin,
        options.IsGeographic
            ? MetresPerDegree.At(origin.Y)
            : new MetresPerDegree(options.MetresPerUnit, options.MetresPerUnit));

    /// <summary>A position in the frame; one without height lies as high as the origin.</summary>
    public Vector3D ToLocal(in Position position) => new(
        (position.X - Origin.X) * Scale.Longitude,
        (position.Y - Origin.Y) * Scale.Latitude,
        position.HasHeight && Origin.HasHeight ? position.Z - Origin.Z : 0);

    /// <summary>A point of the frame in the CRS of the data.</summary>
    public Position ToPosition(in Vector3D local) => new(
        Origin.X + (local.X / Scale.Longitude), Origin.Y + (local.Y / Scale.Latitude), Origin.Z + local.Z);
}
