using TwinInterop.Geometry.Booleans;

namespace TwinInterop.Geometry.Validity;

/// <summary>Leads the faces of a geometry through the levels.</summary>
internal sealed class GeometryJudgement
{
    private readonly FaceTable _faces;
    private readonly FaceChecks _faceChecks;
    private readonly ShellChecks _shellChecks;
    private readonly ShellCrossings _crossings;
    private readonly SolidChecks _solidChecks;
    private readonly CompositeChecks _compositeChecks;

    /// <param name="faces">What is judged.</param>
    /// <param name="options">The tolerances.</param>
    /// <param name="meter">Counts comparisons.</param>
    public GeometryJudgement(FaceTable faces, ValidityOptions options, BudgetMeter meter)
    {
        _faces = faces;
        Log = new ValidityFindings(faces, options);
        _faceChecks = new FaceChecks(faces, options, Log, meter);
        _shellChecks = new ShellChecks(faces, Log);
        _crossings = new ShellCrossings(faces, options, Log, meter);
        _solidChecks = new SolidChecks(faces, options, Log, meter);
        _compositeChecks = new CompositeChecks(faces, options, Log, meter);
        Exteriors = new TriangleSoup?[faces.Solids.Count];
    }

    /// <summary>What was found.</summary>
    public ValidityFindings Log { get; }

    /// <summary>For each solid the triangles of its exterior; null where the solid has a fault.</summary>
    public TriangleSoup?[] Exteriors { get; }

    /// <summary>Judges everything.</summary>
    public void Run()
    {
        foreach (FaceRange range in _faces.Loose)
        {
            for (int face = range.From; face < range.To; face++)
            {
                Log.Begin();
                _faceChecks.Check(face);
            }
        }

        foreach (FaceRange range in _faces.Sheets)
        {
            Log.Begin();
            JudgeShell(new ShellTarget(range, default, null, MustClose: false));
            Log.End();
        }

        foreach (SolidFaces solid in _faces.Solids)
        {
            Log.Begin();
            JudgeSolid(solid);
            Log.End();
        }

        foreach (FaceRange range in _faces.Composites)
            JudgeComposite(range);
    }

    private TriangleSoup? JudgeShell(in ShellTarget shell)
    {
        if (!JudgeFaces(shell.Faces) || (shell.Faces.Count == 0 && !shell.MustClose) || !_shellChecks.Check(shell, out ShellEdges edges))
            return null;
        TriangleSoup triangles = TriangleSoup.Of(_faces, shell.Faces);
        return _crossings.Check(shell, edges, triangles) ? triangles : null;
    }

    private bool JudgeFaces(FaceRange range)
    {
        int before = Log.Findings.Count;
        for (int face = range.From; face < range.To; face++)
            _faceChecks.Check(face);
        return Log.Findings.Count == before;
    }

    private void JudgeSolid(SolidFaces solid)
    {
        if (solid.Shells.Count == 1 && solid.Shells[0].Count == 0)
        {
            Log.Add(new ValidityFinding(ValidityCode.EmptyPrimitive, new ValidityPath(solid.Index), "Expected a solid with a shell, found an empty one.")
            {
                SourceId = solid.Source.Id,
            });
            return;
        }

        var shells = new List<TriangleSoup>(solid.Shells.Count);
        for (int i = 0; i < solid.Shells.Count; i++)
        {
            string? id = (i == 0 ? solid.Source.Exterior : solid.Source.Interiors[i - 1]).Id ?? solid.Source.Id;
            if (JudgeShell(new ShellTarget(solid.Shells[i], new ValidityPath(solid.Index, i), id, MustClose: true)) is { } triangles)
                shells.Add(triangles);
        }

        if (shells.Count < solid.Shells.Count || !Log.IsClean)
            return;
        _solidChecks.Check(solid, shells);
        Exteriors[solid.Index] = Log.IsClean ? shells[0] : null;
    }

    private void JudgeComposite(FaceRange range)
    {
        if (range.Count == 0)
            return;

        var members = new List<SolidFaces>(range.Count);
        var shells = new List<TriangleSoup>(range.Count);
        for (int solid = range.From; solid < range.To; solid++)
        {
            if (Exteriors[solid] is not { } exterior)
                return;
            members.Add(_faces.Solids[solid]);
            shells.Add(exterior);
        }

        Log.Begin();
        _compositeChecks.CheckComposite(members, shells);
    }
}
