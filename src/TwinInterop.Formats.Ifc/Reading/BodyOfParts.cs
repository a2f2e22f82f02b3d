using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Bodies that consist of the surfaces of an object's parts.</summary>
internal static class BodyOfParts
{
    /// <summary>The surfaces of all parts at a level of detail.</summary>
    public static IEnumerable<AbstractGeometry> Of(CityObject item, string lod) => item.Parts
        .SelectMany(part => part.SelfAndDescendants())
        .SelectMany(part => part.Geometry)
        .Where(geometry => geometry.Lod == lod && geometry.Role == GeometryRole.Body)
        .Select(geometry => geometry.Geometry);

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
            if (form.IsOfParts)
                AddBody(item, form, filled);
            else if (own < item.Geometry.Length)
                filled.Add(item.Geometry[own++]);
        }

        return item with { Geometry = filled.ToImmutable() };
    }

    private static void AddBody(CityObject item, TwinForm form, ImmutableArray<LodGeometry>.Builder filled)
    {
        ImmutableArray<AbstractSurface> surfaces = [.. Of(item, form.Lod).SelectMany(geometry => geometry.Surfaces())];
        if (surfaces.IsEmpty)
            return;
        AbstractGeometry body = form.Type switch
        {
            nameof(Solid) => new Solid(new CompositeSurface(surfaces)),
            nameof(CompositeSurface) => new CompositeSurface(surfaces),
            _ => new MultiSurface(surfaces),
        };
        filled.Add(new LodGeometry(form.Lod, form.Role, body));
    }
}
