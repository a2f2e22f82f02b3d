using TwinInterop.Diagnostics;
using TwinInterop.Model;

namespace TwinInterop.Tests.Corpus;

/// <summary>Compares objects before and after a way through another format.</summary>
internal static class ObjectComparison
{
    /// <summary>How far an area may be off, as a share of it.</summary>
    private const double AreaTolerance = 1e-4;

    /// <summary>What the last digit that is written can make of the area of a sliver, in square metres.</summary>
    private const double SliverTolerance = 1e-4;

    /// <summary>The differences of all objects.</summary>
    /// <param name="before">The objects of the source.</param>
    /// <param name="after">Those that came back.</param>
    /// <param name="step">How far the format on the way moves a position at most, in metres; 0 where that is no matter.</param>
    public static IEnumerable<ObjectDifference> Compare(
        Dictionary<string, ObjectFacts> before, Dictionary<string, ObjectFacts> after, double step = 0)
    {
        var rest = new Dictionary<string, ObjectFacts>(after, StringComparer.Ordinal);
        var missing = new List<ObjectFacts>();
        foreach ((string key, ObjectFacts source) in before)
        {
            if (Take(rest, key, source, step) is not { } result)
            {
                missing.Add(source);
                continue;
            }

            foreach (ObjectDifference difference in Compare(source, result, step))
                yield return difference;
        }

        foreach (ObjectFacts source in missing)
        {
            if (source.Object.HasGeneratedId && TakeNameless(rest, source, step) is { } result)
            {
                foreach (ObjectDifference difference in Compare(source, result, step))
                    yield return difference;
            }
            else
            {
                yield return Difference(source, null, BookAccount.Objects, "", "did not come back");
            }
        }

        foreach (ObjectFacts result in rest.Values)
            yield return Difference(result, null, BookAccount.Objects, "", "was not there before");
    }

    /// <summary>
    /// The object of the same key. An object without an id may have got the one that the reader made for it, and one whose
    /// id was taken already has a number behind it, as the writer reported.
    /// </summary>
    private static ObjectFacts? Take(Dictionary<string, ObjectFacts> rest, string key, ObjectFacts source, double step)
    {
        int number = key.LastIndexOf('#');
        string id = source.Object.Source.LocalId;
        bool isNameless = source.Object.HasGeneratedId;
        string[] keys = isNameless ? [id, $"ID_{id}", key]
            : number > 0 ? [key, .. Enumerable.Range(2, 8).Select(i => $"{id}_{i}")]
            : [key];
        foreach (string candidate in keys)
        {
            if (!rest.TryGetValue(candidate, out ObjectFacts? result) || (isNameless && CompareGeometries(source, result, step).Any()))
                continue;
            rest.Remove(candidate);
            return result;
        }

        return null;
    }

    /// <summary>An object without an id may have got another on each way: it is the one of its class that has its geometry.</summary>
    private static ObjectFacts? TakeNameless(Dictionary<string, ObjectFacts> rest, ObjectFacts source, double step)
    {
        ObjectFacts[] candidates = [.. rest.Values.Where(result => result.Object.Class == source.Object.Class)];
        ObjectFacts? found = candidates.FirstOrDefault(result => !CompareGeometries(source, result, step).Any()) ?? candidates.FirstOrDefault();
        if (found is not null)
            rest.Remove(found.Key);
        return found;
    }

    private static IEnumerable<ObjectDifference> Compare(ObjectFacts before, ObjectFacts after, double step)
    {
        if (before.Object.Class != after.Object.Class)
            yield return Difference(before, after, BookAccount.Objects, "class", $"became {after.Object.Class}");
        foreach (ObjectDifference difference in CompareAttributes(before, after))
            yield return difference;
        ObjectDifference[] geometries = [.. CompareGeometries(before, after, step)];
        foreach (ObjectDifference difference in geometries)
            yield return difference;
        foreach (CityObjectRelation relation in before.Object.Relations.ExceptBy(after.Object.Relations.Select(LinkOf), LinkOf))
            yield return Difference(before, after, BookAccount.Relations, $"relations/{relation.Type}", $"to {relation.TargetId} ({relation.Role}) did not come back");
        foreach (ExtensionContent extension in before.Object.Extensions.ExceptBy(after.Object.Extensions.Select(NameOf), NameOf, StringComparer.Ordinal))
            yield return Difference(before, after, BookAccount.Extensions, $"extensions/{extension.Name}", "did not come back");
        if (geometries.Length == 0 && before.Appearances() != after.Appearances())
            yield return Difference(before, after, BookAccount.Appearances, "appearance", $"{before.Appearances()} became {after.Appearances()}");
    }

    private static (string Type, string Target, string? Role) LinkOf(CityObjectRelation relation) =>
        (relation.Type, relation.TargetId, relation.Role);

    private static string NameOf(ExtensionContent extension) => extension.Name;

    private static IEnumerable<ObjectDifference> CompareAttributes(ObjectFacts before, ObjectFacts after)
    {
        ILookup<string, string> left = before.Attributes().ToLookup(fact => fact.Path, fact => fact.Value, StringComparer.Ordinal);
        ILookup<string, string> right = after.Attributes().ToLookup(fact => fact.Path, fact => fact.Value, StringComparer.Ordinal);
        foreach (string path in left.Concat(right).Select(group => group.Key).Distinct(StringComparer.Ordinal))
        {
            string[] gone = [.. left[path].Order(StringComparer.Ordinal)];
            string[] come = [.. right[path].Order(StringComparer.Ordinal)];
            if (!gone.SequenceEqual(come, StringComparer.Ordinal))
                yield return Difference(before, after, BookAccount.Attributes, path, $"[{string.Join("; ", gone)}] became [{string.Join("; ", come)}]");
        }
    }

    private static IEnumerable<ObjectDifference> CompareGeometries(ObjectFacts before, ObjectFacts after, double step)
    {
        IReadOnlyDictionary<string, (double Area, double Length, int Points)> left = before.Geometries();
        IReadOnlyDictionary<string, (double Area, double Length, int Points)> right = after.Geometries();
        foreach (string path in left.Keys.Union(right.Keys, StringComparer.Ordinal))
        {
            (double Area, double Length, int Points) a = left.GetValueOrDefault(path);
            (double Area, double Length, int Points) b = right.GetValueOrDefault(path);
            bool isSame = left.ContainsKey(path) == right.ContainsKey(path)
                && (IsNear(a.Area, b.Area) || Math.Abs(a.Area - b.Area) <= step * before.PerimeterOf(path)) && IsNear(a.Length, b.Length) && a.Points == b.Points;
            if (!isSame)
                yield return Difference(before, after, BookAccount.Geometries, path, $"{(left.ContainsKey(path) ? a : "nothing")} became {(right.ContainsKey(path) ? b : "nothing")}");
        }
    }

    private static bool IsNear(double a, double b) => Math.Abs(a - b) <= Math.Max(AreaTolerance * Math.Abs(a), SliverTolerance);

    private static ObjectDifference Difference(ObjectFacts before, ObjectFacts? after, BookAccount account, string path, string text) =>
        new(account, before.Object.Source.LocalId, before.Object.Class.Name, after?.Object.Class.Name, path, text);
}
