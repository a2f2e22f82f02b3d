using TwinInterop.Diagnostics;
using TwinInterop.Model;

namespace TwinInterop.Tests.Corpus;

/// <summary>Compares objects before and after a way through another format.</summary>
internal static class ObjectComparison
{
    /// <summary>How far an area may be off, as a share of it.</summary>
    private const double AreaTolerance = 1e-4;

    /// <summary>The differences of all objects.</summary>
    public static IEnumerable<ObjectDifference> Compare(
        Dictionary<string, ObjectFacts> before, Dictionary<string, ObjectFacts> after)
    {
        var rest = new Dictionary<string, ObjectFacts>(after, StringComparer.Ordinal);
        foreach ((string key, ObjectFacts source) in before)
        {
            if (Take(rest, key, source.Object) is not { } result)
            {
                yield return Difference(source, null, BookAccount.Objects, "", "did not come back");
                continue;
            }

            foreach (ObjectDifference difference in Compare(source, result))
                yield return difference;
        }

        foreach (ObjectFacts result in rest.Values)
            yield return Difference(result, null, BookAccount.Objects, "", "was not there before");
    }

    /// <summary>
    /// The object of the same key. An object without an id may have got the one that the reader made for it, and one whose
    /// id was taken already has a number behind it, as the writer reported.
    /// </summary>
    private static ObjectFacts? Take(Dictionary<string, ObjectFacts> rest, string key, CityObject source)
    {
        int number = key.LastIndexOf('#');
        string[] keys = source.HasGeneratedId ? [source.Source.LocalId, key]
            : number > 0 ? [key, .. Enumerable.Range(2, 8).Select(i => $"{source.Source.LocalId}_{i}")]
            : [key];
        foreach (string candidate in keys)
        {
            if (rest.Remove(candidate, out ObjectFacts? result))
                return result;
        }

        return null;
    }

    private static IEnumerable<ObjectDifference> Compare(ObjectFacts before, ObjectFacts after)
    {
        if (before.Object.Class != after.Object.Class)
            yield return Difference(before, after, BookAccount.Objects, "class", $"became {after.Object.Class}");
        foreach (ObjectDifference difference in CompareAttributes(before, after))
            yield return difference;
        foreach (ObjectDifference difference in CompareGeometries(before, after))
            yield return difference;
        foreach (CityObjectRelation relation in before.Object.Relations.Except(after.Object.Relations))
            yield return Difference(before, after, BookAccount.Relations, $"relations/{relation.Type}", $"to {relation.TargetId} ({relation.Role}) did not come back");
        foreach (ExtensionContent extension in before.Object.Extensions.ExceptBy(after.Object.Extensions.Select(NameOf), NameOf, StringComparer.Ordinal))
            yield return Difference(before, after, BookAccount.Extensions, $"extensions/{extension.Name}", "did not come back");
        if (before.Appearances() != after.Appearances())
            yield return Difference(before, after, BookAccount.Appearances, "appearance", $"{before.Appearances()} became {after.Appearances()}");
    }

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

    private static IEnumerable<ObjectDifference> CompareGeometries(ObjectFacts before, ObjectFacts after)
    {
        IReadOnlyDictionary<string, (double Area, double Length, int Points)> left = before.Geometries();
        IReadOnlyDictionary<string, (double Area, double Length, int Points)> right = after.Geometries();
        foreach (string path in left.Keys.Union(right.Keys, StringComparer.Ordinal))
        {
            (double Area, double Length, int Points) a = left.GetValueOrDefault(path);
            (double Area, double Length, int Points) b = right.GetValueOrDefault(path);
            bool isSame = left.ContainsKey(path) == right.ContainsKey(path)
                && IsNear(a.Area, b.Area) && IsNear(a.Length, b.Length) && a.Points == b.Points;
            if (!isSame)
                yield return Difference(before, after, BookAccount.Geometries, path, $"{(left.ContainsKey(path) ? a : "nothing")} became {(right.ContainsKey(path) ? b : "nothing")}");
        }
    }

    private static bool IsNear(double a, double b) => Math.Abs(a - b) <= AreaTolerance * Math.Abs(a);

    private static ObjectDifference Difference(ObjectFacts before, ObjectFacts? after, BookAccount account, string path, string text) =>
        new(account, before.Object.Source.LocalId, before.Object.Class.Name, after?.Object.Class.Name, path, text);
}
