using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Surfaces;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Faces of boundary representations, plane and curved. One for each shell: it keeps the edges that faces share.</summary>
/// <remarks>Source: IfcFace, IfcAdvancedFace (ISO 16739-1, 8.11).</remarks>
/// <param name="points">Reads points.</param>
/// <param name="curves">Reads edge curves.</param>
/// <param name="surfaces">Reads face surfaces.</param>
/// <param name="looks">Takes textures.</param>
/// <param name="meter">What may be spent.</param>
internal sealed class FaceReader(PointReader points, CurveReader curves, SurfaceReader surfaces, LookTable looks, BudgetMeter meter)
{
    private readonly EdgeReader _edges = new(points, curves);

    /// <summary>Adds a face.</summary>
    /// <param name="face">The face.</param>
    /// <param name="weld">Receives it.</param>
    /// <param name="tag">What it carries along.</param>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    public void Add(IfcEntity face, MeshWeld weld, int tag)
    {
        List<Vector3D[]> loops = Loops(face);
        meter.NeedFace(loops.Sum(loop => loop.Length), loops.Count, face);
        IfcEntity surface = face.Reference("FaceSurface");
        bool plane = !surface.Exists || surface.Is(IfcClass.IfcPlane);
        if (plane)
        {
            if (loops.Count > 0)
                weld.AddFace(loops, FaceTextureMap.On(face, loops) is { } texture ? looks.TagOf(tag, texture) : tag);
            return;
        }

        bool sameSense = face.Boolean("SameSense") ?? true;
        ISurface curved = surfaces.Surface(surface);
        Vector3D[] triangles = (loops.Count == 0
            ? SurfacePatch.Whole(curved, sameSense, curves.Tessellation)
            : TrimmedSurface.Triangulate(curved, loops, sameSense, curves.Tessellation, meter))
            ?? throw UnreadableItemException.Degenerate(face, "bounds around an area", "bounds around none");
        meter.Need(0, face);
        weld.AddTriangles(triangles, tag);
    }

    // The outer bound may come after inner ones, or not be marked: then the longest way round is outside.
    private List<Vector3D[]> Loops(IfcEntity face)
    {
        var loops = new List<Vector3D[]>();
        int outer = -1;
        foreach (IfcEntity bound in face.References("Bounds"))
        {
            Vector3D[] loop = PointSequence.AsLoop(Loop(bound.NeedReference("Bound")));
            if (loop.Length < 3)
                continue;
            if (bound.Boolean("Orientation") == false)
                Array.Reverse(loop);
            if (bound.Is(IfcClass.IfcFaceOuterBound) && outer < 0)
                outer = loops.Count;
            loops.Add(loop);
        }

        if (outer < 0 && loops.Count > 1)
            outer = loops.IndexOf(loops.MaxBy(loop => PointSequence.AreaVector(loop).Length)!); // there are two or more
        if (outer > 0)
            (loops[0], loops[outer]) = (loops[outer], loops[0]);
        return Turned(loops);
    }

    // Holes run against the outer loop, whatever the file says.
    private static List<Vector3D[]> Turned(List<Vector3D[]> loops)
    {
        Vector3D normal = loops.Count > 1 ? PointSequence.AreaVector(loops[0]) : default;
        for (int i = 1; i < loops.Count; i++)
        {
            if (PointSequence.AreaVector(loops[i]).Dot(normal) > 0)
                loops[i] = [.. loops[i].Reverse()];
        }

        return loops;
    }

    private Vector3D[] Loop(IfcEntity loop)
    {
        switch (loop.Class)
        {
            case IfcClass.IfcPolyLoop:
                var corners = new List<Vector3D>();
                foreach (IfcEntity point in loop.References("Polygon"))
                    corners.Add(_edges.Point(point));
                return [.. corners];
            case IfcClass.IfcEdgeLoop:
                return _edges.Path(loop);
            case IfcClass.IfcVertexLoop:
                return [];
            default:
                throw UnreadableItemException.Unsupported("a loop", loop);
        }
    }
}
