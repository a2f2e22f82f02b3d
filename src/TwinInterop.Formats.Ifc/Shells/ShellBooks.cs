using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>Keeps the books of what shells replace.</summary>
/// <remarks>What leaves a reader counts as source: what it left out is entered here.</remarks>
/// <param name="context">Holds the books.</param>
internal sealed class ShellBooks(ConversionContext context)
{
    /// <summary>Books an object of the source that does not leave the reader.</summary>
    public void Lose(CityObject lost, bool isPart, string path, string remedy)
    {
        Tally tally = Tally.Of(lost);
        foreach (BookAccount account in Enum.GetValues<BookAccount>())
            context.Books.EnterSource(account, tally[account] + (account == BookAccount.Relations && isPart ? 1 : 0));
        context.LoseObject(lost, isPart, path, remedy);
    }

    /// <summary>Books a geometry of the source that does not leave the reader.</summary>
    public void LoseGeometries(CityObject owner, string path, string remedy)
    {
        if (owner.Geometry.IsEmpty)
            return;
        var counted = new HashSet<AbstractSurface>(ReferenceEqualityComparer.Instance);
        long appearances = owner.Geometry.Sum(geometry => Tally.AppearancesOf(geometry.Geometry, counted));
        context.Books.EnterSource(BookAccount.Geometries, owner.Geometry.Length);
        context.Books.EnterSource(BookAccount.Appearances, appearances);
        context.Lose(owner, BookAccount.Geometries, path, LossKind.Dropped, owner.Geometry.Length, remedy);
        context.Lose(owner, BookAccount.Appearances, path, LossKind.Dropped, appearances, remedy);
    }
}
