using System.Globalization;
using TwinInterop.Geometry.Booleans;

namespace TwinInterop.Geometry.Validity;

/// <summary>Codes 201 to 208: the plane of a polygon and how its rings lie to one another.</summary>
/// <param name="faces">Holds the polygons.</param>
/// <param name="options">The tolerances.</param>
/// <param name="log">Takes the findings.</param>
/// <param name="meter">Counts comparisons.</param>
internal sealed class PolygonChecks(FaceTable faces, ValidityOptions options, ValidityFindings log, BudgetMeter meter)
{
    private readonly RingNesting _nesting = new(meter);
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

        RingFault? fault = FindFault(view, contacts);
        if (meter.IsExceeded)
        {
            log.AddFace(ValidityCode.NotJudged, face, null, "Expected rings that can be judged with the comparisons allowed, found more: not judged.", null);
            return false;
        }

        if (fault is not { } found)
            return true;
        int at = found.Vertex ?? view.Ring(found.Ring ?? 0)[0].Vertex;
        log.AddFace(found.Code, face, found.Ring, found.Message, faces.Positions[at]);
        return false;
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

    private RingFault? FindFault(ProjectedFace view, List<EdgeContact> contacts)
    {
        _nesting.Load(view, contacts);
        for (int ring = 1; ring < view.RingCount; ring++)
        {
            if (_nesting.FindTwin(ring) is { } twin)
                return new RingFault(ValidityCode.DuplicatedRings, ring, $"Expected rings that differ, found ring {twin} again.");
        }

        foreach (EdgeContact contact in contacts)
        {
            if (contact.FirstRing == contact.SecondRing || contact.Kind is not (ContactKind.Cross or ContactKind.Overlap))
                continue;
            string how = contact.Kind == ContactKind.Cross ? "crosses" : "has an edge in common with";
            return new RingFault(
                ValidityCode.IntersectionRings, contact.SecondRing,
                $"Expected rings that touch in points at most, found one that {how} ring {contact.FirstRing}.", contact.Vertex);
        }

        for (int ring = 1; ring < view.RingCount; ring++)
        {
            if (_nesting.Judge(ring) is { } fault)
                return fault;
        }

        if (_nesting.FindCut() is { } cut)
        {
            return new RingFault(
                ValidityCode.PolygonInteriorDisconnected, null, "Expected an interior in one piece, found rings that cut it by touching.", cut);
        }

        return FindSameTurn(view);
    }

    private static RingFault? FindSameTurn(ProjectedFace view)
    {
        bool isLeft = view.AreaOf(0) > 0;
        for (int ring = 1; ring < view.RingCount; ring++)
        {
            if (view.AreaOf(ring) > 0 == isLeft)
            {
                return new RingFault(
                    ValidityCode.OrientationRingsSame, ring, "Expected a hole that runs the other way round than the exterior, found the same.");
            }
        }

        return null;
    }
}
