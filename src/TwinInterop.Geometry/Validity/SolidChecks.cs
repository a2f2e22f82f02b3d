using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>Codes 401 to 405: the shells of a solid to one another.</summary>
/// <param name="faces">Holds the solid.</param>
/// <param name="options">The tolerances.</param>
/// <param name="log">Takes the findings.</param>
/// <param name="meter">Counts comparisons.</param>
internal sealed class SolidChecks(FaceTable faces, ValidityOptions options, ValidityFindings log, BudgetMeter meter)
{
    private readonly BodyOverlap _overlap = new(Math.Max(options.OverlapMetres, EdgeSweep.TouchMetres), meter);

    /// <summary>Reports shells that lie or look wrong; every shell by itself is sound.</summary>
    /// <param name="solid">The solid.</param>
    /// <param name="shells">The triangles of its shells.</param>
    public void Check(SolidFaces solid, IReadOnlyList<TriangleSoup> shells)
    {
        for (int i = 1; i < shells.Count; i++)
            CheckCavity(solid, shells, i);
        bool isJudged = !meter.IsExceeded;
        if (log.IsClean && shells.Count > 1 && isJudged)
            isJudged = CheckPieces(solid, shells);
        for (int i = 0; i < shells.Count; i++)
            CheckOrientation(solid, shells[i], i);
        if (!isJudged || meter.IsExceeded)
            Add(ValidityCode.NotJudged, solid, null, "Expected a solid that can be judged with the comparisons allowed, found more: not judged.", null);
    }

    /// <summary>Reports an interior in several pieces.</summary>
    /// <returns>Whether it could be told.</returns>
    private bool CheckPieces(SolidFaces solid, IReadOnlyList<TriangleSoup> shells)
    {
        bool isTouched = false;
        for (int i = 1; i < shells.Count; i++)
        {
            for (int j = 0; j < i && !isTouched; j++)
                isTouched = _overlap.TouchSurfaces(shells[i], shells[j]);
        }

        if (!isTouched)
            return true;
        int? pieces = InteriorPieces.Count(faces, solid, shells);
        if (pieces > 1)
            Add(ValidityCode.SolidInteriorDisconnected, solid, null, $"Expected an interior in one piece, found cavities that cut it into {pieces}.", shells[1].At(0).A);
        return pieces is not null;
    }

    private void CheckCavity(SolidFaces solid, IReadOnlyList<TriangleSoup> shells, int cavity)
    {
        for (int other = 0; other < cavity; other++)
        {
            if (shells[other].Box == shells[cavity].Box && ShellComparer.AreSame(faces, solid.Shells[other], solid.Shells[cavity]))
            {
                Add(ValidityCode.DuplicatedShells, solid, cavity, $"Expected shells that differ, found shell {other} again.", null);
                return;
            }
        }

        if (_overlap.FindPointOutside(shells[cavity], shells[0]) is { } outside)
        {
            bool isApart = !_overlap.TouchSurfaces(shells[cavity], shells[0]);
            string message = isApart
                ? "Expected a cavity inside its solid, found one outside."
                : "Expected shells that touch in points and lines at most, found one that cuts shell 0.";
            Add(isApart ? ValidityCode.InnerShellOutside : ValidityCode.IntersectionShells, solid, cavity, message, outside);
            return;
        }

        for (int other = 0; other < cavity; other++)
        {
            Vector3D? shared = _overlap.FindPiercing(shells[cavity], shells[other])
                ?? _overlap.FindSharedFace(shells[cavity], shells[other]);
            if (other > 0)
                shared ??= _overlap.FindCommonPoint(shells[cavity], shells[other]);
            if (shared is not { } point)
                continue;
            Add(
                ValidityCode.IntersectionShells, solid, cavity,
                $"Expected shells that touch in points and lines at most, found one that meets shell {other}.", point);
            return;
        }
    }

    private void CheckOrientation(SolidFaces solid, TriangleSoup shell, int index)
    {
        if (shell.Volume() > 0 == (index == 0))
            return;
        string message = index == 0
            ? "Expected an outer shell whose polygons look outwards, found one that looks inwards."
            : "Expected the polygons of a cavity to look into it, found them looking out of it.";
        Vector3D at = faces.Vertex(faces.Mesh.Loop(solid.Shells[index].From, 0)[0]);
        Add(ValidityCode.WrongOrientationShell, solid, index, message, at);
    }

    private void Add(ValidityCode code, SolidFaces solid, int? shell, string message, Vector3D? at) =>
        log.Add(new ValidityFinding(code, new ValidityPath(solid.Index, shell), message)
        {
            Location = at is { } point ? faces.Frame.ToPosition(point) : null,
            SourceId = IdOf(solid, shell),
        });

    private static string? IdOf(SolidFaces solid, int? shell)
    {
        if (shell is not { } at)
            return solid.Source.Id;
        return (at == 0 ? solid.Source.Exterior : solid.Source.Interiors[at - 1]).Id ?? solid.Source.Id;
    }
}
