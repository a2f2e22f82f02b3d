using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>Keeps the books of what shells replace and of what is made.</summary>
/// <remarks>What a reader gives counts as source: what it made is taken out there, what it left out is entered.</remarks>
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

    /// <summary>Books what was made.</summary>
    /// <param name="attributes">New attributes of the building.</param>
    /// <param name="geometries">How many geometries the building has more.</param>
    /// <param name="parts">New parts of the building.</param>
    /// <param name="building">The building; objects of the source among the parts are not counted.</param>
    public void Derive(IReadOnlyList<CityAttribute> attributes, int geometries, IReadOnlyList<CityObject> parts, SourceKey building)
    {
        Derive(BookAccount.Attributes, attributes.Sum(attribute => Tally.ValuesOf(attribute.Value)));
        Derive(BookAccount.Geometries, geometries);
        foreach (CityObject part in parts.SelectMany(part => part.SelfAndDescendants()))
        {
            Derive(BookAccount.Geometries, part.Geometry.Length);
            if (!part.HasGeneratedId || !part.Source.LocalId.StartsWith(building.LocalId + "-", StringComparison.Ordinal))
                continue;
            Derive(BookAccount.Objects, 1);
            Derive(BookAccount.Relations, 1);
        }
    }

    private void Derive(BookAccount account, long count)
    {
        context.Books.EnterSource(account, -count);
        context.Books.Derive(account, count);
    }
}
