using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Writing;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Bodies that consist of surfaces of an object's parts: the parts show them, so that they need no shape of their own.</summary>
internal static class BodyOfParts
{
    private const string WholeMark = "g"; // numbers of geometries follow, not of surfaces

    /// <summary>Which surfaces of the parts a body consists of; null where one of them is not theirs, or turned over.</summary>
    public static string? Select(CityObject item, LodGeometry geometry)
    {
        if (item.Parts.IsEmpty || geometry.Role != GeometryRole.Body
            || geometry.Geometry is not (Solid { Interiors: [] } or MultiSurface or CompositeSurface))
        {
            return null;
        }

        if (geometry.Geometry.OrientedSurfaces().Any(surface => surface.IsReversed)
            || geometry.Geometry.Surfaces().Any(surface => surface is not PolygonSurface))
        {
            return null;
        }

        return Geometries(item, geometry.Lod).All(own => IsInOrder(own.Geometry))
            ? SelectSurfaces(item, geometry)
            : item.Parts.All(part => part.Parts.IsEmpty) ? SelectGeometries(item, geometry) : null;
    }

    private static string? SelectSurfaces(CityObject item, LodGeometry geometry)
    {
        var numbers = new Dictionary<AbstractSurface, int>(ReferenceEqualityComparer.Instance);
        foreach (AbstractSurface surface in Surfaces(item, geometry.Lod))
            numbers.TryAdd(surface, numbers.Count);
        var chosen = new List<int>();
        foreach (AbstractSurface surface in geometry.Geometry.Surfaces())
        {
            if (!numbers.TryGetValue(surface, out int number))
                return null;
            chosen.Add(number);
        }

        return chosen.Count == 0 ? null : NumberRanges.Of(chosen);
    }

    // Bodies in bodies are not counted through: with parts of parts, the body gets a shape of its own.
    private static string? SelectGeometries(CityObject item, LodGeometry geometry)
    {
        var wanted = new HashSet<AbstractSurface>(geometry.Geometry.Surfaces(), ReferenceEqualityComparer.Instance);
        List<AbstractSurface[]> runs = Runs(item, geometry.Lod);
        var chosen = new List<int>();
        for (int i = 0; i < runs.Count; i++)
        {
            int count = runs[i].Count(wanted.Remove);
            if (count > 0 && count < runs[i].Length)
                return null;
            if (count > 0)
                chosen.Add(i);
        }

        return chosen.Count == 0 || wanted.Count > 0 ? null : WholeMark + NumberRanges.Of(chosen);
    }

    // Surfaces of several looks are written look by look, those with an image in some releases as triangles.
    private static bool IsInOrder(AbstractGeometry geometry)
    {
        AbstractSurface? first = null;
        foreach (AbstractSurface surface in geometry.Surfaces())
        {
            first ??= surface;
            if (SurfaceLooks.ImageOf(surface) is not null || !Equals(SurfaceLooks.Of(surface), SurfaceLooks.Of(first)))
                return false;
        }

        return true;
    }

    /// <summary>The object with those geometries that its note says are of its parts.</summary>
    /// <param name="item">The object with its parts and the geometries that have representations.</param>
    /// <param name="forms">All of its geometries.</param>
    public static CityObject Fill(CityObject item, ImmutableArray<TwinForm> forms)
    {
        if (!forms.Any(form => form.IsOfParts))
            return item;
        var filled = ImmutableArray.CreateBuilder<LodGeometry>(forms.Length);
        int own = 0;
        foreach (TwinForm form in forms)
        {
            if (form.Parts is { } ranges)
                AddBody(item, form, ranges, filled);
            else if (own < item.Geometry.Length)
                filled.Add(item.Geometry[own++]);
        }

        return item with { Geometry = filled.ToImmutable() };
    }

    private static IEnumerable<AbstractSurface> Surfaces(CityObject item, string lod)
    {
        var seen = new HashSet<AbstractSurface>(ReferenceEqualityComparer.Instance);
        return Geometries(item, lod).SelectMany(geometry => geometry.Geometry.Surfaces()).Where(seen.Add);
    }

    private static IEnumerable<LodGeometry> Geometries(CityObject item, string lod) => item.Parts
        .SelectMany(part => part.SelfAndDescendants())
        .SelectMany(part => part.Geometry)
        .Where(geometry => geometry.Lod == lod && geometry.Role == GeometryRole.Body);

    /// <summary>The surfaces of the parts geometry by geometry; one made of surfaces of further parts is left out.</summary>
    private static List<AbstractSurface[]> Runs(CityObject item, string lod)
    {
        var seen = new HashSet<AbstractSurface>(ReferenceEqualityComparer.Instance);
        var runs = new List<AbstractSurface[]>();
        foreach (LodGeometry geometry in Geometries(item, lod).Reverse())
        {
            AbstractSurface[] own = [.. geometry.Geometry.Surfaces().Where(seen.Add)];
            if (own.Length > 0)
                runs.Add(own);
        }

        runs.Reverse();
        return runs;
    }

    private static void AddBody(CityObject item, TwinForm form, string ranges, ImmutableArray<LodGeometry>.Builder filled)
    {
        bool isWhole = ranges.StartsWith(WholeMark, StringComparison.Ordinal);
        List<AbstractSurface[]> units = isWhole ? Runs(item, form.Lod) : [.. Surfaces(item, form.Lod).Select(surface => new[] { surface })];
        var surfaces = ImmutableArray.CreateBuilder<AbstractSurface>(units.Count);
        foreach (int unit in NumberRanges.Parse(isWhole ? ranges[WholeMark.Length..] : ranges, units.Count))
            surfaces.AddRange(units[unit]);
        if (surfaces.Count == 0)
            return;
        AbstractGeometry body = form.Type switch
        {
            nameof(Solid) => new Solid(new CompositeSurface(surfaces.ToImmutable())),
            nameof(CompositeSurface) => new CompositeSurface(surfaces.ToImmutable()),
            _ => new MultiSurface(surfaces.ToImmutable()),
        };
        filled.Add(new LodGeometry(form.Lod, form.Role, body));
    }
}
