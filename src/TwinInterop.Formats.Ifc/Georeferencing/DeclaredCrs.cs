using TwinInterop.Crs;
using TwinInterop.Crs.Axes;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>The reference system that a file declares, or the user in its place.</summary>
/// <param name="Reference">The codes; without a horizontal one where none is known.</param>
/// <param name="MapUnit">Metres in one unit of easting and northing; null where the file leaves it to the project's unit.</param>
/// <param name="AngleUnit">Radians in one unit of angle; null where the file leaves it to the project's unit.</param>
/// <param name="IsDerived">Whether the code was found otherwise than as the name.</param>
internal sealed record DeclaredCrs(SpatialReference Reference, double? MapUnit = null, double? AngleUnit = null, bool IsDerived = false)
{
    /// <summary>Nothing declared.</summary>
    public static DeclaredCrs Unknown { get; } = new(SpatialReference.Unknown);

    /// <summary>Where its coordinates may lie; null where the register does not have it.</summary>
    public CrsExtent? Extent => Reference.Horizontal is { } id ? RegisteredExtents.Find(id) : null;

    /// <summary>Whether its coordinates are angles.</summary>
    public bool IsGeographic => Extent is { } extent
        ? extent.IsGeographic
        : Reference.Horizontal is { } id && CrsRegister.KindOf(id) is CrsKind.Geographic2D or CrsKind.Geographic3D;
}
