using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Validity;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>Says once that a model is mirrored, where all its solids face inwards, instead of once for each of them.</summary>
/// <remarks>
/// Swapped axes turn every shell inside out. Findings of this kind wait until a sound solid shows that it is not so: of
/// what waits no more is kept than the report lists.
/// </remarks>
[Checks("citygml-mirrored")]
internal sealed class InvertedSolids(CheckSubject subject, string file)
{
    /// <summary>Fewer solids than this may well be wrong one by one.</summary>
    private const long Fewest = 10;

    private readonly List<Action> _waiting = [];
    private long _count;
    private bool _hasSound;

    /// <summary>Counts the solids of an object that have no finding.</summary>
    public void Note(CityObject cityObject, IReadOnlyList<ObjectFinding> findings)
    {
        if (_hasSound)
            return;
        int solids = cityObject.SelfAndDescendants().SelectMany(part => part.Geometry).Sum(geometry => CountOf(geometry.Geometry));
        int faulty = findings
            .Where(finding => finding.Finding.Path.Solid is not null)
            .Select(finding => (finding.CityObject.Id, finding.Lod, finding.Finding.Path.Solid)).Distinct().Count();
        if (solids <= faulty)
            return;
        _hasSound = true;
        Flush();
    }

    /// <summary>Takes a finding of a shell that faces the wrong way.</summary>
    /// <param name="report">Enters it into the log.</param>
    public void Take(Action report)
    {
        if (_hasSound)
        {
            report();
            return;
        }

        _count++;
        if (_waiting.Count < subject.Options.ListedPerRule)
            _waiting.Add(report);
    }

    /// <summary>Ends the model.</summary>
    public void End()
    {
        if (!_hasSound && _count >= Fewest)
            subject.Log.Report("citygml-mirrored", file, SafeText.Of(_count));
        else
            Flush();
    }

    /// <summary>Enters what waits; of the findings that are not listed anyway, the last stands for the others.</summary>
    private void Flush()
    {
        foreach (Action report in _waiting)
            report();
        for (long i = _waiting.Count; i < _count; i++)
            _waiting[^1]();
        _waiting.Clear();
        _count = 0;
    }

    private static int CountOf(AbstractGeometry geometry) => geometry switch
    {
        Solid => 1,
        CompositeSolid composite => composite.Members.Sum(CountOf),
        MultiSolid multi => multi.Members.Sum(CountOf),
        GeometryCollection collection => collection.Members.Sum(CountOf),
        _ => 0,
    };
}
