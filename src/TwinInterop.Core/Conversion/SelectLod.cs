using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Conversion;

/// <summary>Keeps the geometries of some levels of detail and books the others as lost.</summary>
/// <param name="lods">The levels to keep: <c>2</c> keeps <c>2</c> and every refined level such as <c>2.2</c>.</param>
public sealed class SelectLod(ImmutableArray<string> lods) : ITransform
{
    /// <inheritdoc/>
    public DatasetInfo Describe(DatasetInfo info) => info;

    /// <inheritdoc/>
    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            CityObject selected = Select(cityObject, context);
            long appearances = Tally.Of(cityObject).Appearances - Tally.Of(selected).Appearances;
            context.Lose(cityObject, BookAccount.Appearances, "geometry/appearance", LossKind.Dropped, appearances);
            yield return selected;
        }
    }

    private CityObject Select(CityObject cityObject, ConversionContext context)
    {
        ImmutableArray<LodGeometry> kept = [.. cityObject.Geometry.Where(geometry => IsSelected(geometry.Lod))];
        if (kept.Length < cityObject.Geometry.Length)
        {
            foreach (LodGeometry dropped in cityObject.Geometry.Where(geometry => !IsSelected(geometry.Lod)))
                LoseGeometry(cityObject, dropped, context);
        }

        return cityObject with
        {
            Geometry = kept,
            Parts = [.. cityObject.Parts.Select(part => Select(part, context))],
        };
    }

    private bool IsSelected(string lod) =>
        lods.Any(selected => lod == selected || lod.StartsWith(selected + ".", StringComparison.Ordinal));

    private void LoseGeometry(CityObject cityObject, LodGeometry dropped, ConversionContext context)
    {
        string path = $"geometry/lod{dropped.Lod}";
        string remedy = dropped.Lod.Length == 0 ? "leave --lod out" : $"--lod {string.Join(',', lods.Add(dropped.Lod))}";
        context.LoseGeometry(cityObject, dropped, path, LossKind.Dropped, remedy);
    }
}
