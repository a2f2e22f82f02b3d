using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Sweeps;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Half spaces as bodies that reach as far as what they are combined with. Safe for several threads.</summary>
/// <remarks>Source: IfcHalfSpaceSolid, IfcPolygonalBoundedHalfSpace (ISO 16739-1, 8.8.3).</remarks>
/// <param name="points">Reads placements.</param>
/// <param name="curves">Reads polygonal boundaries.</param>
/// <param name="surfaces">Reads base surfaces that are no planes.</param>
internal sealed class HalfSpaceReader(PointReader points, CurveReader curves, SurfaceReader surfaces)
{
    private readonly CurvedHalfSpace _curved = new(surfaces, curves);

    /// <summary>The part of a half space that a body of this extent can meet.</summary>
    /// <param name="halfSpace">The half space.</param>
    /// <param name="bounds">The box around the body, in the same system.</param>
    /// <exception cref="UnreadableItemException">Its surface encloses no space, or a polygon bounds it and it is no plane.</exception>
    public PolygonMesh Body(IfcEntity halfSpace, Box3D bounds)
    {
        IfcEntity surface = halfSpace.NeedReference("BaseSurface");
        if (!surface.Is(IfcClass.IfcPlane))
        {
            return halfSpace.Is(IfcClass.IfcPolygonalBoundedHalfSpace)
                ? throw UnreadableItemException.Unsupported("an IfcPlane", surface)
                : _curved.Body(halfSpace, surface, bounds);
        }

        Frame3D plane = points.Frame(surface.Reference("Position"));

        // Agreement means that the normal points away from the material.
        Vector3D inwards = halfSpace.Boolean("AgreementFlag") == false ? plane.AxisZ : -plane.AxisZ;
        return halfSpace.Is(IfcClass.IfcPolygonalBoundedHalfSpace)
            ? Bounded(halfSpace, plane.Origin, inwards, bounds)
            : Unbounded(plane, inwards, bounds);
    }

    private static double Reach(Box3D bounds)
    {
        const double Margin = 1;
        return bounds.Size.Length + Margin;
    }

    private static PolygonMesh Unbounded(Frame3D plane, Vector3D inwards, Box3D bounds)
    {
        double reach = Reach(bounds);
        Vector3D centre = bounds.Centre;
        Vector3D foot = centre - (inwards * (centre - plane.Origin).Dot(inwards));
        double depth = Math.Max(0, (centre - foot).Dot(inwards)) + reach;
        Vector3D x = plane.AxisX * reach;
        Vector3D y = plane.AxisY * reach;
        Profile square = Profile.Of([new(-1, -1, 0), new(1, -1, 0), new(1, 1, 0), new(-1, 1, 0)]);
        var stack = new SectionStack(square);
        stack.Add(point => foot + (x * point.X) + (y * point.Y));
        stack.Add(point => foot + (x * point.X) + (y * point.Y) + (inwards * depth));
        return stack.Build();
    }

    private PolygonMesh Bounded(IfcEntity halfSpace, Vector3D origin, Vector3D inwards, Box3D bounds)
    {
        const double Steepest = 1e-6;
        Frame3D position = points.Frame(halfSpace.NeedReference("Position"));
        Profile boundary = Profile.Of(curves.Polyline(halfSpace.NeedReference("PolygonalBoundary")));
        if (boundary.IsEmpty)
            throw UnreadableItemException.Degenerate(halfSpace, "a boundary around an area", "none");
        double slope = position.AxisZ.Dot(inwards);
        if (Math.Abs(slope) < Steepest)
            throw UnreadableItemException.Degenerate(halfSpace, "a plane across the boundary's axis", "one along it");
        Vector3D towards = slope > 0 ? position.AxisZ : -position.AxisZ;

        // The far end lies beyond the body and beyond the plane wherever the boundary meets it.
        double far = (bounds.Centre - position.Origin).Dot(towards) + Reach(bounds);
        foreach (Vector3D corner in boundary.Regions[0].Outer)
            far = Math.Max(far, (OnPlane(corner) - position.Origin).Dot(towards) + 1);
        var stack = new SectionStack(boundary);
        stack.Add(OnPlane);
        stack.Add(point => position.Apply(point) + (towards * far));
        return stack.Build();

        Vector3D OnPlane(Vector3D point)
        {
            Vector3D start = position.Apply(point);
            return start + (position.AxisZ * ((origin - start).Dot(inwards) / slope));
        }
    }
}
