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

    /// <summary>Books the appearances of surfaces that are written.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="geometry">The geometry.</param>
    /// <param name="isExact">Whether materials are written as they are, and not only their colours.</param>
    public void Book(CityObject owner, AbstractGeometry geometry, bool isExact)
    {
        foreach (AbstractSurface surface in geometry.Surfaces())
        {
            if (surface.Appearances.IsEmpty || !_counted.Add(surface))
                continue;
            Material? look = Of(surface);
            bool isKept = false;
            foreach (SurfaceAppearance appearance in surface.Appearances)
            {
                if (!isKept && ReferenceEquals(appearance.Data, look) && appearance.IsFront)
                {
                    isKept = true;
                    Keep(owner, appearance, (Material)appearance.Data, isExact);
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

    private void Keep(CityObject owner, SurfaceAppearance appearance, Material material, bool isExact)
    {
        context.Books.Keep(BookAccount.Appearances);
        if (!isExact || !StyleWriter.IsExact(material))
            context.Lose(owner, BookAccount.Appearances, "appearance/material", LossKind.Approximated);
        else if (appearance.Theme is not (null or Reading.MeshSurfaces.Theme))
            context.Lose(owner, BookAccount.Appearances, "appearance/theme", LossKind.Generalized);
    }

    private static string PathOf(SurfaceAppearance appearance) => appearance switch
    {
        { Data: Texture } => "appearance/texture",
        { IsFront: false } => "appearance/back",
        _ => "appearance/furtherTheme",
    };
}
