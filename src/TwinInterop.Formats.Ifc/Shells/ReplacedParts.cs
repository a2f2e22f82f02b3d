using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>Takes the elements out of a building that its shell stands for.</summary>
/// <param name="replaced">The ids of elements that go.</param>
/// <param name="fillings">The ids of doors and windows that become surfaces.</param>
/// <param name="openings">Takes those doors and windows.</param>
/// <param name="books">Takes the losses.</param>
/// <param name="remedy">What the user can do to keep them.</param>
internal sealed class ReplacedParts(
    HashSet<string> replaced, HashSet<string> fillings, Dictionary<string, CityObject> openings, ShellBooks books, string remedy)
{
    private const string Path = "shell";

    /// <summary>The object without those parts. What hangs on a part that goes, and does not go itself, moves up.</summary>
    public CityObject Strip(CityObject whole)
    {
        var kept = ImmutableArray.CreateBuilder<CityObject>();
        foreach (CityObject part in whole.Parts)
            Add(part, kept);
        return whole with { Parts = kept.ToImmutable() };
    }

    private void Add(CityObject part, ImmutableArray<CityObject>.Builder kept)
    {
        CityObject stripped = Strip(part);
        bool fills = fillings.Contains(part.Source.LocalId);
        if (!fills && !replaced.Contains(part.Source.LocalId))
        {
            kept.Add(stripped);
            return;
        }

        kept.AddRange(stripped.Parts);
        CityObject alone = stripped with { Parts = [] };
        if (fills && openings.TryAdd(part.Source.LocalId, alone))
            books.LoseGeometries(alone, Path, remedy);
        else
            books.Lose(alone, isPart: true, Path, remedy);
    }
}
