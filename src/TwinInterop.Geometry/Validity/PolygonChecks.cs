using System.Globalization;

namespace TwinInterop.Geometry.Validity;

/// <summary>Codes 201 to 208: the plane of a polygon and how its rings lie to one another.</summary>
/// <param name="faces">Holds the polygons.</param>
/// <param name="options">The tolerances.</param>
/// <param name="log">Takes the findings.</param>
internal sealed class PolygonChecks(FaceTable faces, ValidityOptions options, FindingLog log)
{
    private readonly RingNesting _nesting = new();
    private readonly FoldSearch _folds = new();

    /// <summary>Reports a vertex too far from the plane.</summary>
    /// <returns>Whether there is none.</returns>
    public bool CheckDistance(int face, int farthest, double distance)
    {
        if (distance <= options.PlanarityMetres)
            return true;
        log.AddFace(
            ValidityCode.NonPlanarPolygonDistancePlane, face, null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Expected every position within {options.PlanarityMetres} m of the plane of its polygon, found one {distance:0.####} m away."),
            faces.Positions[farthest], distance, options.PlanarityMetres);
        return false;
    }

    /// <summary>Reports rings that cross, are the same, lie in the wrong place or turn the wrong way.</summary>
    /// <param name="face">Which face.</param>
    /// <param name="view">Its rings on its plane; each ring by itself is simple.</param>
    /// <param name="contacts">Where edges meet.</param>
    /// <returns>Whether there is none.</returns>
    public bool CheckRings(int face, ProjectedFace view, List<EdgeContact> contacts)
    {
        if (view.RingCount == 1)
            return true;

        _nesting.Load(view, contacts);
        for (int ring = 1; ring < view.RingCount; ring++)
        {
            if (_nesting.FindTwin(ring) is { } twin)
                return Fail(ValidityCode.DuplicatedRings, ring, $"Expected rings that differ, found ring {twin} again.");
        }

        foreach (EdgeContact contact in contacts)
        {
            if (contact.FirstRing != contact.SecondRing && contact.Kind is ContactKind.Cross or ContactKind.Overlap)
            {
                string how = contact.Kind == ContactKind.Cross ? "crosses" : "has an edge in common with";
                return Fail(
                    ValidityCode.IntersectionRings, contact.SecondRing,
                    $"Expected rings that touch in points at most, found one that {how} ring {contact.FirstRing}.", contact.Vertex);
            }
        }

        for (int ring = 1; ring < view.RingCount; ring++)
        {
            if (_nesting.Judge(ring) is { } fault)
                return Fail(fault.Code, ring, fault.Message);
        }

        if (_nesting.FindCut() is { } cut)
            return Fail(ValidityCode.PolygonInteriorDisconnected, null, "Expected an interior in one piece, found rings that cut it by touching.", cut);

        bool isLeft = view.AreaOf(0) > 0;
        for (int ring = 1; ring < view.RingCount; ring++)
        {
            if (view.AreaOf(ring) > 0 == isLeft)
                return Fail(ValidityCode.OrientationRingsSame, ring, "Expected a hole that runs the other way round than the exterior, found the same.");
        }

        return true;

        bool Fail(ValidityCode code, int? ring, string message, int? vertex = null)
        {
            int at = vertex ?? view.Ring(ring ?? 0)[0].Vertex;
            log.AddFace(code, face, ring, message, faces.Positions[at]);
            return false;
        }
    }

    /// <summary>Reports a part of a polygon that is tilted against its plane.</summary>
    /// <param name="face">Which face; its rings are sound.</param>
    /// <param name="plane">Its plane.</param>
    /// <param name="distance">How far its vertices lie from the plane.</param>
    /// <returns>Whether there is none.</returns>
    public bool CheckNormals(int face, in FacePlane plane, double distance)
    {
        if (!FoldSearch.CanFold(distance, options))
            return true;
        (double angle, int vertex) = _folds.Steepest(faces.Mesh, face, plane, options);
        if (angle <= options.NormalsDegrees)
            return true;
        log.AddFace(
            ValidityCode.NonPlanarPolygonNormalsDeviation, face, null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Expected every part of a polygon within {options.NormalsDegrees} degrees of its plane, found a fold of {angle:0.#} degrees."),
            faces.Positions[vertex], angle, options.NormalsDegrees);
        return false;
    }
}
