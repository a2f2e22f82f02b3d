using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Chooses the look that a surface is written with and keeps the books of the others.</summary>
/// <param name="context">The books.</param>
internal sealed class SurfaceLooks(ConversionContext context)
{
    private readonly HashSet<AbstractSurface> _counted = new(ReferenceEqualityComparer.Instance);

    /// <summary>Forgets which surfaces were counted: a surface is shared within one top-level object at most.</summary>
    public void BeginTree() => _counted.Clear();

    /// <summary>The first material of the front; null where there is none.</summary>
    public static Material? Of(AbstractSurface surface)
    {
        foreach (SurfaceAppearance appearance in surface.Appearances)
        {
            if (appearance is { IsFront: true, Data: Material material })
                return material;
        }

        return null;
    }

    /// <summary>The first image of the front that lists where every corner lies in it; null where there is none.</summary>
    public static SurfaceAppearance? ImageOf(AbstractSurface surface)
    {
        foreach (SurfaceAppearance appearance in surface.Appearances)
        {
            if (appearance is { IsFront: true, Data: Texture { ImageUri.Length: > 0 } } && Fits(appearance, surface))
                return appearance;
        }

        return null;
    }

    /// <summary>Books the appearances of surfaces that are written.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="geometry">The geometry.</param>
    /// <param name="written">What it was written as.</param>
    public void Book(CityObject owner, AbstractGeometry geometry, WrittenItems written)
    {
        foreach (AbstractSurface surface in geometry.Surfaces())
        {
            if (surface.Appearances.IsEmpty || !_counted.Add(surface))
                continue;
            Material? look = Of(surface);
            SurfaceAppearance? image = written.Textured.Contains(surface) ? ImageOf(surface) : null;
            bool isKept = false;
            foreach (SurfaceAppearance appearance in surface.Appearances)
            {
                if (!isKept && ReferenceEquals(appearance.Data, look) && appearance.IsFront)
                {
                    isKept = true;
                    Keep(owner, appearance, "appearance/material", written.IsExact && StyleWriter.IsExact((Material)appearance.Data));
                }
                else if (ReferenceEquals(appearance, image))
                {
                    Keep(owner, appearance, "appearance/texture", TextureWriter.IsExact((Texture)appearance.Data));
                }
                else
                {
                    context.Lose(owner, BookAccount.Appearances, PathOf(appearance), LossKind.Dropped);
                }
            }
        }
    }

    /// <summary>Books the appearances of a geometry that is not written.</summary>
    public void BookLost(CityObject owner, AbstractGeometry geometry) => context.Lose(
        owner, BookAccount.Appearances, "geometry/appearance", LossKind.Dropped, Tally.AppearancesOf(geometry, _counted));

    private void Keep(CityObject owner, SurfaceAppearance appearance, string path, bool isExact)
    {
        context.Books.Keep(BookAccount.Appearances);
        if (!isExact)
            context.Lose(owner, BookAccount.Appearances, path, LossKind.Approximated);
        else if (appearance.Theme is not (null or Reading.MeshSurfaces.Theme))
            context.Lose(owner, BookAccount.Appearances, "appearance/theme", LossKind.Generalized);
    }

    private static bool Fits(SurfaceAppearance appearance, AbstractSurface surface)
    {
        ImmutableArray<ImmutableArray<TextureCoordinate>> runs = appearance.Coordinates;
        bool isComplete = surface switch
        {
            PolygonSurface polygon => runs.Length == polygon.Holes.Length + 1
                && runs[0].Length == polygon.Exterior.Positions.Length
                && !polygon.Holes.Where((hole, i) => runs[i + 1].Length != hole.Positions.Length).Any(),
            TriangulatedSurface mesh => runs.Length == 1 && runs[0].Length == mesh.Vertices.Length,
            _ => false,
        };
        return isComplete && runs.All(run => run.All(place => double.IsFinite(place.S) && double.IsFinite(place.T)));
    }

    private static string PathOf(SurfaceAppearance appearance) => appearance switch
    {
        { Data: Texture } => "appearance/texture",
        { IsFront: false } => "appearance/back",
        _ => "appearance/furtherTheme",
    };
}
