using TwinInterop.Appearance;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Tests.Json;

/// <summary>States objects as lines of text, so that a difference between two can be read.</summary>
internal static class ModelComparison
{
    /// <summary>Fails at the first difference between two lists of objects.</summary>
    /// <param name="expected">What was written.</param>
    /// <param name="actual">What was read.</param>
    /// <param name="tolerance">How far positions may lie apart.</param>
    /// <param name="isOrdered">
    /// Whether the members of a multi-surface must keep their order: those of a boundary surface follow the body.
    /// </param>
    public static void AssertSame(IEnumerable<CityObject> expected, IEnumerable<CityObject> actual, double tolerance, bool isOrdered = true)
    {
        CityObject[] a = [.. expected.OrderBy(item => item.Source.LocalId, StringComparer.Ordinal)];
        CityObject[] b = [.. actual.OrderBy(item => item.Source.LocalId, StringComparer.Ordinal)];
        Assert.Equal(a.Select(item => item.Source.LocalId), b.Select(item => item.Source.LocalId), StringComparer.Ordinal);
        for (int i = 0; i < a.Length; i++)
        {
            bool isSameInOrder = Lines(a[i], "", isOrdered: true).SequenceEqual(Lines(b[i], "", isOrdered: true), StringComparer.Ordinal);
            foreach ((string before, string after) in Lines(a[i], "", isOrdered || isSameInOrder)
                .Zip(Lines(b[i], "", isOrdered || isSameInOrder).Append("(nothing more)")))
            {
                Assert.True(before == after, $"Expected:\n{before}\nfound:\n{after}");
            }

            Assert.Equal(Lines(a[i], "", isOrdered).Count(), Lines(b[i], "", isOrdered).Count());
            AssertNear(a[i], b[i], tolerance, isOrdered);
        }
    }

    private static IEnumerable<string> Lines(CityObject item, string indent, bool isOrdered)
    {
        yield return $"{indent}{item.Class} {(item.HasGeneratedId ? "-" : item.Source.LocalId)}";
        foreach (CityAttribute attribute in item.Attributes)
            yield return $"{indent} @{attribute.Name} {(attribute.IsGeneric ? "generic " : "")}{TextOf(attribute.Value)}";
        yield return $"{indent} {item.Lifespan} {string.Join(';', item.Relations)} {string.Join(';', item.ExternalReferences)}";
        foreach (Address address in item.Addresses)
            yield return $"{indent} {address with { Location = null }} {address.Location?.Points.Length}";
        foreach (ExtensionContent content in item.Extensions)
            yield return $"{indent} {content.Name}={string.Concat(content.Payload.Where(letter => !char.IsWhiteSpace(letter)))}";
        foreach (LodGeometry geometry in item.Geometry)
            yield return $"{indent} {geometry.Role} {geometry.Lod} {TextOf(geometry.Geometry, isOrdered)}";
        foreach (string line in item.Parts.SelectMany(part => Lines(part, indent + "  ", isOrdered)))
            yield return line;
    }

    public static string TextOf(AttributeValue value) => value switch
    {
        ListValue list => $"[{string.Join(", ", list.Items.Select(TextOf))}]",
        NestedValue nested =>
            $"{nested.TypeName}{(nested.IsSet ? " set" : "")}{{{string.Join(", ", nested.Members.Select(member => $"{member.Name}{(member.IsGeneric ? "*" : "")}={TextOf(member.Value)}"))}}}",
        _ => value.ToString(),
    };

    private static IEnumerable<AbstractGeometry> LeavesOf(AbstractGeometry geometry, bool isOrdered) => isOrdered || geometry is not MultiSurface
        ? geometry.Leaves()
        : geometry.Leaves().OrderBy(leaf => string.Join(' ', leaf.Runs().SelectMany(run => run.ToArray())
            .Select(p => $"{p.X:F2} {p.Y:F2} {(p.HasHeight ? p.Z : 0):F2}")), StringComparer.Ordinal);

    private static string TextOf(AbstractGeometry geometry, bool isOrdered)
    {
        IEnumerable<string> leaves = LeavesOf(geometry, isOrdered).Select(leaf =>
            $"{leaf.GetType().Name}({string.Join(',', leaf.Runs().Select(run => run.Length))}) {AppearancesOf(leaf as AbstractSurface)}");
        return $"{geometry.GetType().Name}: {string.Join(" ", leaves)}";
    }

    private static string AppearancesOf(AbstractSurface? surface) => string.Join(' ', (surface?.Appearances ?? []).Select(appearance =>
        $"{appearance.Theme}:{(appearance.Data as Texture)?.ImageUri}{(appearance.Data as Material)?.Diffuse}:{string.Join('|', appearance.Coordinates.Select(ring => string.Join(' ', ring)))}"));

    /// <remarks>Sorting by rounded positions can part two that are near: what is near in its own order is not sorted.</remarks>
    private static void AssertNear(CityObject a, CityObject b, double tolerance, bool isOrdered)
    {
        foreach ((CityObject x, CityObject y) in a.SelfAndDescendants().Zip(b.SelfAndDescendants()))
        {
            if (FirstApart(x, y, tolerance, isOrdered: true) is { } apart)
                Assert.Null(isOrdered ? apart : FirstApart(x, y, tolerance, isOrdered: false));
        }
    }

    private static string? FirstApart(CityObject x, CityObject y, double tolerance, bool isOrdered)
    {
        foreach ((Position p, Position q) in PositionsOf(x, isOrdered).Zip(PositionsOf(y, isOrdered)))
        {
            double apart = Math.Max(Math.Abs(p.X - q.X), Math.Abs(p.Y - q.Y));
            apart = p.HasHeight ? Math.Max(apart, Math.Abs(p.Z - q.Z)) : apart;
            if (apart > tolerance)
                return $"{x.Source.LocalId}: {p} came back as {q}";
        }

        return null;
    }

    private static IEnumerable<Position> PositionsOf(CityObject item, bool isOrdered) => item.Geometry
        .SelectMany(geometry => LeavesOf(geometry.Geometry, isOrdered)).SelectMany(leaf => leaf.Runs()).SelectMany(run => run.ToArray());
}
