using System.Globalization;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Validity;

/// <summary>Codes 101 to 104: each ring by itself.</summary>
/// <param name="faces">Holds the rings.</param>
/// <param name="log">Takes the findings.</param>
internal sealed class RingChecks(FaceTable faces, ValidityFindings log)
{
    /// <summary>Whether the rings of a face have distinct neighbours and an end: without that, nothing else can be told.</summary>
    public bool CheckPositions(int face)
    {
        PolygonMesh mesh = faces.Mesh;
        bool isSound = true;
        for (int ring = 0; ring < mesh.LoopCount(face); ring++)
            isSound &= CheckPositions(face, ring, mesh.Loop(face, ring));
        return isSound;
    }

    /// <summary>Reports a ring that crosses or touches itself.</summary>
    /// <returns>Whether there is none.</returns>
    public bool CheckCrossings(int face, List<EdgeContact> contacts)
    {
        bool isSound = true;
        foreach (EdgeContact contact in contacts)
        {
            if (contact.FirstRing != contact.SecondRing)
                continue;
            string how = contact.Kind switch
            {
                ContactKind.Cross => "crosses itself",
                ContactKind.Overlap => "runs back over itself",
                _ => "touches itself",
            };
            log.AddFace(
                ValidityCode.RingSelfIntersection, face, contact.FirstRing,
                $"Expected a ring that meets itself nowhere, found one that {how}.", faces.Positions[contact.Vertex]);
            isSound = false;
        }

        return isSound;
    }

    /// <summary>Reports a triangle whose corners lie on one line.</summary>
    /// <returns>Whether they do not.</returns>
    public bool CheckTriangle(int face)
    {
        ReadOnlySpan<int> loop = faces.Mesh.Loop(face, 0);
        if (TriangleSoup.HeightOf(faces.Vertex(loop[0]), faces.Vertex(loop[1]), faces.Vertex(loop[2])) > EdgeSweep.TouchMetres)
            return true;
        log.AddFace(
            ValidityCode.RingSelfIntersection, face, 0,
            "Expected a ring that encloses an area, found one on a line.", faces.Positions[loop[0]]);
        return false;
    }

    private bool CheckPositions(int face, int ring, ReadOnlySpan<int> loop)
    {
        if (loop.Length < 3)
        {
            log.AddFace(
                ValidityCode.TooFewPoints, face, ring,
                string.Create(CultureInfo.InvariantCulture, $"Expected at least three positions in a ring, found {loop.Length}."),
                loop.Length > 0 ? faces.Positions[loop[0]] : null);
            return false;
        }

        int previous = loop[^1];
        foreach (int vertex in loop)
        {
            if (vertex == previous)
            {
                log.AddFace(
                    ValidityCode.ConsecutivePointsSame, face, ring,
                    "Expected neighbours in a ring at different places, found two at one place.", faces.Positions[vertex]);
                return false;
            }

            previous = vertex;
        }

        return CheckEnd(face, ring, loop);
    }

    private bool CheckEnd(int face, int ring, ReadOnlySpan<int> loop)
    {
        if (!faces.Sources[face].IsOpen(ring) || IsClosedBySnapping(face, ring, loop))
            return true;
        double gap = faces.Vertex(loop[0]).DistanceTo(faces.Vertex(loop[^1]));
        log.AddFace(
            ValidityCode.RingNotClosed, face, ring,
            string.Create(CultureInfo.InvariantCulture, $"Expected the first position of a ring again as its last, found one {gap:0.###} m away."),
            faces.Positions[loop[^1]], gap, 0);
        return false;
    }

    /// <summary>The table leaves out a last position that is the first within the snapping distance.</summary>
    private bool IsClosedBySnapping(int face, int ring, ReadOnlySpan<int> loop)
    {
        var polygon = (PolygonSurface)faces.Sources[face].Surface; // only a polygon has open rings
        return loop.Length < (ring == 0 ? polygon.Exterior : polygon.Holes[ring - 1]).Positions.Length;
    }
}
