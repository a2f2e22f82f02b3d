using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Conformance.Reports.Bcf;

/// <summary>Where a viewer stands to see a box as a whole.</summary>
/// <param name="ViewPoint">The eye, in metres.</param>
/// <param name="Direction">Where it looks, of length 1.</param>
/// <param name="Up">What is above, of length 1 and square to the direction.</param>
internal readonly record struct BcfCamera(Vector3D ViewPoint, Vector3D Direction, Vector3D Up)
{
    /// <summary>The angle of view in degrees: BCF 2.1 allows 45 to 60.</summary>
    public const double FieldOfView = 60;

    /// <summary>Half of a thing without extent, in metres.</summary>
    private const double Smallest = 0.5;

    /// <summary>What is left free around the box.</summary>
    private const double Margin = 1.2;

    /// <summary>Looks at a box from the south-west and above; at the origin where the box is empty.</summary>
    public static BcfCamera LookingAt(in BoundingBox box)
    {
        Vector3D low = box.IsEmpty ? default : new Vector3D(box.Min.X, box.Min.Y, box.Min.Z);
        Vector3D high = box.IsEmpty ? default : new Vector3D(box.Max.X, box.Max.Y, box.Max.Z);
        double radius = Math.Max((high - low).Length / 2, Smallest);
        double distance = Margin * radius / Math.Sin(double.DegreesToRadians(FieldOfView / 2));
        Vector3D direction = new Vector3D(1, 1, -1).Normalized();
        Vector3D up = new Vector3D(1, 1, 2).Normalized();
        return new BcfCamera(((low + high) * 0.5) - (direction * distance), direction, up);
    }
}
