using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Bodies that consist of surfaces of an object's parts: the parts show them, so that they need no shape of their own.</summary>
internal static class BodyOfParts
{
    /// <summary>Which surfaces of the parts a body consists of; null where one of them is not theirs, or turned over.</summary>
    public static string? Select(CityObject item, LodGeometry geometry)
    {
        if (item.Parts.IsEmpty || geometry.Role != GeometryRole.Body
            || geometry.Geometry is not (Solid { Interiors: [] } or MultiSurface or CompositeSurface))
        {
            return null;
        }

        var numbers = new Dictionary<AbstractSurface, int>(ReferenceEqualityComparer.Instance);
        foreach (AbstractSurface surface in Surfaces(item, geometry.Lod))
            numbers.TryAdd(surface, numbers.Count);
        if (numbers.Count == 0 || geometry.Geometry.OrientedSurfaces().Any(surface => surface.IsReversed))
            return null;
        var ranges = new StringBuilder();
        int first = -1, last = -1;
        foreach (AbstractSurface surface in geometry.Geometry.Surfaces())
        {
            if (surface is not PolygonSurface || !numbers.TryGetValue(surface, out int number))
                return null;
            if (first >= 0 && number != last + 1)
            {
                Append(ranges, first, last);
                first = number;
            }

            first = first < 0 ? number : first;
            last = number;
        }

        if (first < 0)
            return null;
        Append(ranges, first, last);
        return ranges.ToString();
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
        return item.Parts
            .SelectMany(part => part.SelfAndDescendants())
            .SelectMany(part => part.Geometry)
            .Where(geometry => geometry.Lod == lod && geometry.Role == GeometryRole.Body)
            .SelectMany(geometry => geometry.Geometry.Surfaces())
            .Where(seen.Add);
    }

    private static void AddBody(CityObject item, TwinForm form, string ranges, ImmutableArray<LodGeometry>.Builder filled)
    {
        AbstractSurface[] ofParts = [.. Surfaces(item, form.Lod)];
        var surfaces = ImmutableArray.CreateBuilder<AbstractSurface>(ofParts.Length);
        foreach (string range in ranges.Split(','))
        {
            string[] ends = range.Split('-');
            if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out int first) || !int.TryParse(ends[^1], CultureInfo.InvariantCulture, out int last))
                continue;
            for (int i = Math.Max(first, 0); i <= last && i < ofParts.Length; i++)
                surfaces.Add(ofParts[i]);
        }

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

    private static void Append(StringBuilder ranges, int first, int last)
    {
        if (ranges.Length > 0)
            ranges.Append(',');
        ranges.Append(CultureInfo.InvariantCulture, $"{first}");
        if (last > first)
            ranges.Append(CultureInfo.InvariantCulture, $"-{last}");
    }
}
