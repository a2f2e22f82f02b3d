using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>The triangles of some faces, with a search by boxes.</summary>
internal sealed class TriangleSoup
{
    private readonly FaceTable _faces;
    private readonly int[] _corners;
    private readonly int[] _faceOf;
    private readonly Box3D[] _boxes;
    private readonly Vector3D[] _normals;
    private readonly BoxTree _tree;

    private TriangleSoup(FaceTable faces, int[] corners, int[] faceOf, Box3D[] boxes)
    {
        _faces = faces;
        _corners = corners;
        _faceOf = faceOf;
        _boxes = boxes;
        _tree = new BoxTree(boxes);
        foreach (ref readonly Box3D box in boxes.AsSpan())
            Box = Box.Add(box);
        _normals = new Vector3D[boxes.Length];
        for (int i = 0; i < _normals.Length; i++)
            _normals[i] = At(i).Normal;
    }

    /// <summary>The box around all of them.</summary>
    public Box3D Box { get; } = Box3D.Empty;

    /// <summary>How many there are.</summary>
    public int Count => _faceOf.Length;

    /// <summary>The triangles of faces that are sound; those without area are left out.</summary>
    public static TriangleSoup Of(FaceTable faces, FaceRange range)
    {
        var corners = new List<int>(6 * range.Count);
        var faceOf = new List<int>(2 * range.Count);
        for (int face = range.From; face < range.To; face++)
        {
            int before = corners.Count;
            MeshTriangulation.AddFace(faces.Mesh, face, corners);
            int kept = before;
            for (int i = before; i < corners.Count; i += 3)
            {
                if (HeightOf(faces.Vertex(corners[i]), faces.Vertex(corners[i + 1]), faces.Vertex(corners[i + 2])) <= EdgeSweep.TouchMetres)
                    continue;
                (corners[kept], corners[kept + 1], corners[kept + 2]) = (corners[i], corners[i + 1], corners[i + 2]);
                kept += 3;
                faceOf.Add(face);
            }

            corners.RemoveRange(kept, corners.Count - kept);
        }

        var boxes = new Box3D[faceOf.Count];
        for (int i = 0; i < boxes.Length; i++)
        {
            boxes[i] = Box3D.Empty
                .Add(faces.Vertex(corners[3 * i]))
                .Add(faces.Vertex(corners[(3 * i) + 1]))
                .Add(faces.Vertex(corners[(3 * i) + 2]));
        }

        return new TriangleSoup(faces, [.. corners], [.. faceOf], boxes);
    }

    /// <summary>The face that a triangle is of.</summary>
    public int FaceOf(int triangle) => _faceOf[triangle];

    /// <summary>The box around a triangle.</summary>
    public ref readonly Box3D BoxOf(int triangle) => ref _boxes[triangle];

    /// <summary>The direction from which the corners of a triangle run counter-clockwise, of length 1.</summary>
    public ref readonly Vector3D NormalOf(int triangle) => ref _normals[triangle];

    /// <summary>The three vertices of a triangle.</summary>
    public ReadOnlySpan<int> CornersOf(int triangle) => _corners.AsSpan(3 * triangle, 3);

    /// <summary>A triangle in space.</summary>
    public Triangle3D At(int triangle) => new(
        _faces.Vertex(_corners[3 * triangle]),
        _faces.Vertex(_corners[(3 * triangle) + 1]),
        _faces.Vertex(_corners[(3 * triangle) + 2]));

    /// <summary>Finds the triangles whose boxes meet a box; false where the budget does not suffice.</summary>
    public bool Find(in Box3D box, List<int> found, BudgetMeter meter)
    {
        found.Clear();
        _tree.Find(box, found);
        return meter.Spend(found.Count + 1);
    }

    /// <summary>The enclosed volume: positive where the faces look outwards, in cubic metres.</summary>
    public double Volume()
    {
        Vector3D origin = Box.Centre;
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            Triangle3D t = At(i);
            sum += (t.A - origin).Dot((t.B - origin).Cross(t.C - origin));
        }

        return sum / 6;
    }

    /// <summary>How often the faces wind around a point: 1 inside, 0 outside where they look outwards.</summary>
    public double WindingAt(in Vector3D point)
    {
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            Triangle3D t = At(i);
            Vector3D a = t.A - point;
            Vector3D b = t.B - point;
            Vector3D c = t.C - point;
            (double la, double lb, double lc) = (a.Length, b.Length, c.Length);
            double over = (la * lb * lc) + (a.Dot(b) * lc) + (b.Dot(c) * la) + (c.Dot(a) * lb);
            sum += Math.Atan2(a.Dot(b.Cross(c)), over);
        }

        return sum / (2 * Math.PI);
    }

    /// <summary>The lowest height of a triangle, in metres; 0 where its corners lie on a line.</summary>
    public static double HeightOf(in Vector3D a, in Vector3D b, in Vector3D c)
    {
        double longest = Math.Max((b - a).Length, Math.Max((c - b).Length, (a - c).Length));
        return longest > 0 ? (b - a).Cross(c - a).Length / longest : 0;
    }
}
