using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Sorts the faces of elements by the planes on which they lie.</summary>
/// <remarks>Larger faces come first: a plane is that of its largest face.</remarks>
internal sealed class StructurePlanes
{
    /// <summary>Vertices of faces on one plane lie no farther from it, in metres.</summary>
    private const double Tolerance = 0.02;

    /// <summary>Slopes of faces on one plane differ no more.</summary>
    private const double SlopeTolerance = 0.03;

    private const double SlopeCell = 0.06;
    private const double HeightCell = 0.25;

    /// <summary>Faces with less area than this, in square metres, are traces of how the element was made.</summary>
    private const double LeastArea = 1e-6;

    private readonly Dictionary<(int, int, int), List<SurfacePlane>> _byPlace = [];
    private readonly Vector3D _centre;

    /// <param name="elements">The elements of a building.</param>
    /// <param name="centre">A point in the middle of them.</param>
    public StructurePlanes(IEnumerable<ShellElement> elements, Vector3D centre)
    {
        _centre = centre;
        foreach (ShellElement element in elements.Where(element => element.IsStructure))
            AddFaces(element);
        foreach (StructureFace face in Faces.Where(face => !face.IsVertical).OrderByDescending(face => face.Area))
            PlaneOf.Add(face, FindOrAdd(face));
    }

    /// <summary>Every face, in the order of the elements.</summary>
    public List<StructureFace> Faces { get; } = [];

    /// <summary>The planes, and those added later.</summary>
    public List<SurfacePlane> Planes { get; } = [];

    /// <summary>The plane of each face that is not vertical.</summary>
    public Dictionary<StructureFace, SurfacePlane> PlaneOf { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds a plane on which no face lies.</summary>
    private SurfacePlane Add(HeightPlane plane)
    {
        var added = new SurfacePlane(Planes.Count, plane);
        Planes.Add(added);
        return added;
    }

    /// <summary>A horizontal plane at a height where no face lies, one for each centimetre.</summary>
    public SurfacePlane Level(double height)
    {
        double rounded = Math.Round(height, 2);
        (int, int, int) place = PlaceOf(HeightPlane.At(rounded));
        SurfacePlane? known = _byPlace.GetValueOrDefault(place)?.Find(plane => plane.Plane == HeightPlane.At(rounded));
        return known ?? AddAt(place, HeightPlane.At(rounded));
    }

    /// <summary>A horizontal plane at exactly a height.</summary>
    public SurfacePlane Exactly(double height) => Add(HeightPlane.At(height));

    /// <summary>Finds the sides of faces that the air reaches.</summary>
    public void Open(VoxelGrid grid, CancellationToken cancellation)
    {
        foreach ((StructureFace face, SurfacePlane plane) in PlaneOf)
        {
            cancellation.ThrowIfCancellationRequested();
            Vector3D up = plane.Plane.Normal;
            if (face.IsOpen(grid, up))
                plane.OpenAbove.Add(face);
            if (face.IsOpen(grid, -up))
                plane.OpenBelow.Add(face);
        }
    }

    private void AddFaces(ShellElement element)
    {
        foreach (PolygonMesh mesh in element.Meshes.Select(SweptFacets.Straighten))
        {
            for (int face = 0; face < mesh.FaceCount; face++)
            {
                if (mesh.LoopCount(face) == 0)
                    continue;
                Vector3D area = PlaneProjection.VectorArea(mesh.Vertices, mesh.Loop(face, 0));
                if (area.Length > LeastArea)
                    Faces.Add(new StructureFace(mesh, face, element.Kind, area));
            }
        }
    }

    private SurfacePlane FindOrAdd(StructureFace face)
    {
        Vector3D[] corners = face.Corners();
        HeightPlane own = HeightPlane.Through(corners[0], face.AreaVector);
        (int a, int b, int h) = PlaceOf(own);
        for (int da = -1; da <= 1; da++)
        {
            for (int db = -1; db <= 1; db++)
            {
                for (int dh = -1; dh <= 1; dh++)
                {
                    if (_byPlace.GetValueOrDefault((a + da, b + db, h + dh))?.Find(plane => IsOn(plane.Plane, own, corners)) is { } known)
                        return known;
                }
            }
        }

        return AddAt((a, b, h), own);
    }

    private SurfacePlane AddAt((int, int, int) place, HeightPlane plane)
    {
        SurfacePlane added = Add(plane);
        if (!_byPlace.TryGetValue(place, out List<SurfacePlane>? there))
            _byPlace.Add(place, there = []);
        there.Add(added);
        return added;
    }

    private (int A, int B, int H) PlaceOf(HeightPlane plane) => (
        (int)Math.Floor(plane.SlopeX / SlopeCell),
        (int)Math.Floor(plane.SlopeY / SlopeCell),
        (int)Math.Floor(plane.HeightAt(_centre.X, _centre.Y) / HeightCell));

    private static bool IsOn(HeightPlane plane, HeightPlane own, Vector3D[] corners)
    {
        double steep = 1 + plane.Slope;
        return Math.Abs(plane.SlopeX - own.SlopeX) <= SlopeTolerance * steep
            && Math.Abs(plane.SlopeY - own.SlopeY) <= SlopeTolerance * steep
            && Array.TrueForAll(corners, corner => Math.Abs(plane.HeightAt(corner.X, corner.Y) - corner.Z) <= Tolerance * steep);
    }
}
