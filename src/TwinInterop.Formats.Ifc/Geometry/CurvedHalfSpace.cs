using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Surfaces;
using TwinInterop.Geometry.Sweeps;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The space inside or outside a surface that runs around: a cylinder, a sphere, a torus, a closed extrusion.</summary>
/// <remarks>
/// Outside is a box that reaches beyond the body and the surface, less the inside. A surface that leaves its sides open,
/// such as the extrusion of an open line, divides no space and is refused. Source: IfcHalfSpaceSolid (ISO 16739-1, 8.8.3).
/// </remarks>
/// <param name="surfaces">Reads base surfaces.</param>
/// <param name="curves">Says how finely they are cut.</param>
internal sealed class CurvedHalfSpace(SurfaceReader surfaces, CurveReader curves)
{
    private const double Margin = 1;

    /// <summary>The part of the half space that a body of this extent can meet.</summary>
    /// <param name="halfSpace">The half space.</param>
    /// <param name="surface">Its base surface, no plane.</param>
    /// <param name="bounds">The box around the body, in the same system.</param>
    /// <exception cref="UnreadableItemException">The surface encloses no space.</exception>
    public PolygonMesh Body(IfcEntity halfSpace, IfcEntity surface, Box3D bounds)
    {
        PolygonMesh along = surface.Class switch
        {
            IfcClass.IfcCylindricalSurface => Cylinder(surface, bounds),
            IfcClass.IfcSurfaceOfLinearExtrusion => Prism(surface, bounds),
            _ => Whole(surface),
        };

        // The normal of the surface points out of the mesh where its volume is positive; agreement, out of the material.
        bool outwards = MeshOrientation.SignedVolume(along) > 0;
        bool inside = outwards == (halfSpace.Boolean("AgreementFlag") != false);
        PolygonMesh enclosed = outwards ? along : MeshOrientation.Reversed(along);
        if (inside)
            return enclosed;
        Box3D around = bounds.Add(Box3D.Around(enclosed.Vertices)).Grow(Margin);
        return MeshParts.Concatenate([BoxMesh.Between(around.Min, around.Max), MeshOrientation.Reversed(enclosed)]);
    }

    private PolygonMesh Cylinder(IfcEntity surface, Box3D bounds)
    {
        Frame3D position = surfaces.Position(surface);
        Profile circle = new RoundProfiles(curves.Tessellation).Circle(surfaces.Radius(surface));
        return Swept(circle, position, position.AxisZ, bounds);
    }

    // The loop runs as the generating curve does, so that the normal of the surface decides which side is out.
    private PolygonMesh Prism(IfcEntity surface, Box3D bounds)
    {
        Vector3D[] loop = PointSequence.AsLoop(surfaces.Generatrix(surface).Discretise(curves.Tessellation));
        Profile area = surfaces.Surface(surface).PeriodU > 0 ? Profile.Of(loop) : Profile.Empty;
        if (area.IsEmpty)
            throw Open(surface);
        Frame3D position = surfaces.Position(surface);
        Vector3D direction = position.Turn(PointReader.Direction(surface.NeedReference("ExtrudedDirection")));
        PolygonMesh prism = Swept(area, position, direction, bounds);
        Vector3D around = position.Turn(PointSequence.AreaVector(loop));
        return around.Dot(direction) > 0 ? prism : MeshOrientation.Reversed(prism);
    }

    private static PolygonMesh Swept(Profile area, in Frame3D position, in Vector3D direction, Box3D bounds)
    {
        double reach = bounds.Size.Length + position.Origin.DistanceTo(bounds.Centre) + Margin;
        Frame3D start = position with { Origin = position.Origin - (direction * reach) };
        var stack = new SectionStack(area);
        Vector3D path = direction * (2 * reach);
        stack.Add(point => start.Apply(point));
        stack.Add(point => start.Apply(point) + path);
        return MeshOrientation.Outward(stack.Build());
    }

    private PolygonMesh Whole(IfcEntity surface)
    {
        Vector3D[] triangles = SurfacePatch.Whole(surfaces.Surface(surface), true, curves.Tessellation) ?? throw Open(surface);
        var weld = new MeshWeld();
        weld.AddTriangles(triangles);
        return weld.Build();
    }

    private static UnreadableItemException Open(IfcEntity surface) =>
        UnreadableItemException.Unsupported("a plane or a surface that encloses space", surface);
}
