using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Keeps the books of the appearances of one top-level object: each counts once, however often its surface is written.</summary>
/// <param name="context">Takes the books.</param>
internal sealed class AppearanceBooks(ConversionContext context)
{
    private readonly HashSet<(AbstractSurface Surface, int Index)> _written = new(Comparer.Instance);

    /// <summary>Enters an appearance that was written.</summary>
    public void Keep(CityObject subject, AbstractSurface surface, int index, bool isComputed)
    {
        if (!_written.Add((surface, index)))
            return;
        context.Books.Keep(BookAccount.Appearances);
        if (isComputed)
            context.Lose(subject, BookAccount.Appearances, "appearances/worldToTexture", LossKind.Approximated);
    }

    /// <summary>Books what was not written, and begins anew.</summary>
    public void Close(CityObject top)
    {
        var counted = new HashSet<AbstractSurface>(ReferenceEqualityComparer.Instance);
        foreach (CityObject current in top.SelfAndDescendants())
        {
            foreach (AbstractSurface surface in current.Geometry.SelectMany(geometry => geometry.Geometry.Surfaces()))
            {
                if (surface.Appearances.IsEmpty || !counted.Add(surface))
                    continue;
                for (int i = 0; i < surface.Appearances.Length; i++)
                {
                    if (_written.Contains((surface, i)))
                        continue;
                    string path = surface.Appearances[i].IsFront ? "appearances/front" : "appearances/back";
                    context.Lose(current, BookAccount.Appearances, path, LossKind.Dropped);
                }
            }
        }

        _written.Clear();
    }

    private sealed class Comparer : IEqualityComparer<(AbstractSurface Surface, int Index)>
    {
        public static Comparer Instance { get; } = new();

        public bool Equals((AbstractSurface Surface, int Index) x, (AbstractSurface Surface, int Index) y) =>
            ReferenceEquals(x.Surface, y.Surface) && x.Index == y.Index;

        public int GetHashCode((AbstractSurface Surface, int Index) obj) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Surface), obj.Index);
    }
}
