using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Rings;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks the faces of bodies given by their boundaries: plane, and with boundaries that do not cross themselves.</summary>
/// <remarks>Source: IfcFace, IfcPolyLoop (ISO 16739-1:2024, 8.20.3), IfcIndexedPolygonalFace (8.9.3).</remarks>
[Checks("ifc-brp001", "ifc-brp003", "ifc-tas001")]
internal sealed class FaceCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        var points = new PointReader(GeometryUnits.Of(subject.Model.Units));
        double tolerance = ModelPrecision.InMetres(subject.Model);
        foreach (IfcEntity face in subject.Model.OfType(IfcClass.IfcFace))
            CheckFace(subject, face, points, tolerance);
        foreach (IfcEntity faces in subject.Model.OfType(IfcClass.IfcPolygonalFaceSet))
            CheckFaceSet(subject, faces, points, tolerance);
    }

    private static void CheckFace(IfcSubject subject, IfcEntity face, PointReader points, double tolerance)
    {
        bool isPlain = face.Class == IfcClass.IfcFace;
        Vector3D[]? largest = null;
        foreach (IfcEntity[] corners in FaceLoops.Corners(face))
        {
            if (!corners[0].Is(IfcClass.IfcCartesianPoint) || FaceLoops.Points(corners, points) is not { } ring)
                continue;
            if (RingContact.Exists(ring, tolerance))
                subject.Report("ifc-brp001", face, "Bounds");
            if (largest is null || ring.Length > largest.Length)
                largest = ring;
        }

        if (isPlain && largest is not null && Flatness(largest) is var away && away > tolerance)
            subject.Report("ifc-brp003", face, "Bounds", FormattableString.Invariant($"{away:0.######} m"), FormattableString.Invariant($"{tolerance} m"));
    }

    private static void CheckFaceSet(IfcSubject subject, IfcEntity faces, PointReader points, double tolerance)
    {
        if (FaceLoops.PointsOf(faces, points) is not { } corners)
            return;
        foreach (int[] loop in FaceLoops.Indices(faces))
        {
            if (!Array.TrueForAll(loop, index => (uint)index < (uint)corners.Length))
                continue;
            if (RingContact.Exists([.. loop.Select(index => corners[index])], tolerance))
            {
                subject.Report("ifc-tas001", faces, "Faces");
                return;
            }
        }
    }

    /// <summary>How far the corners of a loop are from the plane through their middle, by the normal of its area.</summary>
    private static double Flatness(Vector3D[] ring)
    {
        Position[] positions = [.. ring.Select(point => new Position(point.X, point.Y, point.Z))];
        var sum = NewellNormal.Of(positions);
        Vector3D normal = new Vector3D(sum.X, sum.Y, sum.Z).Normalized();
        Vector3D middle = ring.Aggregate(default(Vector3D), (total, point) => total + point) * (1.0 / ring.Length);
        return ring.Max(point => Math.Abs((point - middle).Dot(normal)));
    }
}
