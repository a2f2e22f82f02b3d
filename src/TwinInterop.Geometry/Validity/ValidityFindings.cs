namespace TwinInterop.Geometry.Validity;

/// <summary>Collects findings, one geometry after the other, and keeps those of the lowest level that failed.</summary>
/// <remarks>What stands on faults of a lower level would only repeat them: a shell of broken polygons is not judged.</remarks>
/// <param name="faces">What the findings are about.</param>
/// <param name="options">How many are listed.</param>
internal sealed class ValidityFindings(FaceTable faces, ValidityOptions options)
{
    private readonly Dictionary<ValidityCode, int> _counts = [];
    private int _start;

    /// <summary>What was found.</summary>
    public List<ValidityFinding> Findings { get; } = [];

    /// <summary>Whether nothing was found since <see cref="Begin"/>.</summary>
    public bool IsClean => Findings.Count == _start;

    /// <summary>Begins a polygon, a composite surface or a solid that stands for itself.</summary>
    public void Begin()
    {
        _start = Findings.Count;
        _counts.Clear();
    }

    /// <summary>Ends it: findings above the lowest level that failed are dropped.</summary>
    /// <returns>Whether nothing was found.</returns>
    public bool End()
    {
        int lowest = int.MaxValue;
        for (int i = _start; i < Findings.Count; i++)
            lowest = Findings[i].Level is > 0 and var level ? Math.Min(lowest, level) : lowest;
        if (lowest < int.MaxValue)
        {
            for (int i = Findings.Count - 1; i >= _start; i--)
            {
                if (Findings[i].Level > lowest)
                    Findings.RemoveAt(i);
            }
        }

        return IsClean;
    }

    /// <summary>Enters a fault of a face or one of its rings.</summary>
    public void AddFace(ValidityCode code, int face, int? ring, string message, Position? at, double? measured = null, double? tolerance = null)
    {
        FaceSource source = faces.Sources[face];
        Add(new ValidityFinding(code, source.Path with { Ring = ring }, message)
        {
            Location = at,
            SourceId = source.IdOf(ring),
            Measured = measured,
            Tolerance = tolerance,
        });
    }

    /// <summary>Enters a fault, unless enough of its kind were listed.</summary>
    public void Add(ValidityFinding finding)
    {
        int count = _counts.GetValueOrDefault(finding.Code);
        _counts[finding.Code] = count + 1;
        if (count < options.MaxFindingsPerCode)
            Findings.Add(finding);
    }
}
