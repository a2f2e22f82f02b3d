using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Selection;

/// <summary>Takes from an object what a selection chooses of it.</summary>
/// <param name="selection">What is wanted.</param>
/// <param name="areas">Its areas in the CRS of the objects; an object must lie in each.</param>
/// <param name="trace">Notes what the selection met; null for no notes.</param>
internal sealed class ObjectFilter(ObjectSelection selection, IReadOnlyList<PlanArea> areas, SelectionTrace? trace)
{
    private readonly ClassNames _classes = new();

    /// <summary>The object itself where it is chosen, bare with its chosen parts where only these are, else null.</summary>
    public CityObject? Choose(CityObject subject)
    {
        if (IsChosenByItself(subject) && LiesInAreas(subject))
            return subject;

        CityObject[] parts = [.. subject.Parts.Select(Choose).OfType<CityObject>()];
        return parts.Length == 0 ? null : new CityObject(subject.Id, subject.Source, subject.Class)
        {
            SourceClass = subject.SourceClass,
            HasGeneratedId = subject.HasGeneratedId,
            Parts = [.. parts],
        };
    }

    private bool IsChosenByItself(CityObject subject) =>
        IsOfClass(subject) && HasId(subject) && (selection.Where is null || selection.Where.Holds(subject));

    private bool IsOfClass(CityObject subject)
    {
        if (selection.Classes.IsEmpty)
            return true;
        HashSet<string> names = _classes.Of(subject);
        bool isChosen = false;
        foreach (string name in selection.Classes)
        {
            if (names.Contains(name))
            {
                isChosen = true;
                trace?.MeetClass(name);
            }
        }

        return isChosen;
    }

    private bool HasId(CityObject subject)
    {
        if (selection.Ids.IsEmpty)
            return true;
        if (selection.Ids.TryGetValue(subject.Source.LocalId, out string? id) || selection.Ids.TryGetValue(subject.Id.Value.ToString(), out id))
        {
            trace?.MeetId(id);
            return true;
        }

        return false;
    }

    private bool LiesInAreas(CityObject subject) => areas.All(area => subject.SelfAndDescendants()
        .Any(item => item.Geometry.Any(geometry => area.Touches(geometry.Geometry))
            || (item.PointCloud is { } cloud && area.Touches(new MultiPoint([.. cloud.Points.Select(position => new Point(position))])))));
}
