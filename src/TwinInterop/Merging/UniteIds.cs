using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Identity;
using TwinInterop.Model;
using TwinInterop.Selection;

namespace TwinInterop.Merging;

/// <summary>Sees to it that each id is one object's, whichever inputs the objects come from.</summary>
/// <remarks>
/// The objects of the first input pass as they are. Each further input is read twice: first for its ids, so that references to
/// objects that get a new id are rewritten wherever they stand.
/// </remarks>
/// <param name="ids">What the inputs before had; what this one has is added.</param>
/// <param name="input">The number of this input.</param>
/// <param name="policy">What happens to an object whose id is taken.</param>
/// <param name="isGeographic">Whether the ordinates of a CRS are degrees.</param>
/// <param name="reread">Opens this input once more.</param>
internal sealed class UniteIds(
    MergedIds ids,
    int input,
    DuplicatePolicy policy,
    Predicate<Geometry.SpatialReference> isGeographic,
    Func<CancellationToken, ValueTask<IDatasetReader>> reread) : ITransform
{
    private double _resolution;

    public DatasetInfo Describe(DatasetInfo info)
    {
        _resolution = isGeographic(info.Crs) ? 1e9 : 1e4;
        return info;
    }

    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<string, string> renamed = input == 0 ? [] : await FindClashesAsync(cancellationToken).ConfigureAwait(false);
        var rewriting = new IdRewriting(renamed);
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (IsRepeated(cityObject))
            {
                LeaveOut(cityObject, context);
                continue;
            }

            if (policy == DuplicatePolicy.KeepFirst)
                ids.Describe(cityObject.Source.LocalId, ObjectDigest.Of(cityObject, _resolution));
            CityObject united = rewriting.Apply(cityObject);
            united = WithOwnIdentity(united);
            Report(cityObject, renamed, context);
            foreach (CityObject item in united.SelfAndDescendants())
                ids.Own(item.Source.LocalId, input);
            yield return united;
        }
    }

    /// <summary>An id that the reader made up is nobody's: only ids of the source tell that two objects are one.</summary>
    private bool IsRepeated(CityObject cityObject) => input > 0 && policy == DuplicatePolicy.KeepFirst && !cityObject.HasGeneratedId
        && ids.OwnerOf(cityObject.Source.LocalId) is { } owner && owner < input;

    private void LeaveOut(CityObject cityObject, ConversionContext context)
    {
        string id = cityObject.Source.LocalId;
        string first = ids.Paths[ids.OwnerOf(id) ?? 0];
        if (ids.IsSame(id, ObjectDigest.Of(cityObject, _resolution)))
        {
            context.Report(MergeDiagnostics.Repeated, id, id, first, ids.Paths[input]);
            context.Books.LeaveOut(cityObject, null);
        }
        else
        {
            context.Report(MergeDiagnostics.RepeatedDiffers, id, id, first, ids.Paths[input]);
            context.LoseObject(cityObject, isPart: false, "duplicate of another input, with other content", "--duplicates rename");
        }
    }

    private async Task<Dictionary<string, string>> FindClashesAsync(CancellationToken cancellationToken)
    {
        var own = new IdSet();
        var clashes = new List<string>();
        IDatasetReader reader = await reread(cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable _ = reader.ConfigureAwait(false);
        await foreach (CityObject root in reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            bool isRepeated = IsRepeated(root);
            foreach (string id in root.SelfAndDescendants().Select(item => item.Source.LocalId))
            {
                if (own.Add(id) && !isRepeated && ids.OwnerOf(id) is not null)
                    clashes.Add(id);
            }
        }

        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string id in clashes)
        {
            string free = ids.Rename(id, input, candidate => !own.Contains(candidate));
            own.Add(free);
            renamed.Add(id, free);
        }

        return renamed;
    }

    private CityObject WithOwnIdentity(CityObject item)
    {
        CityObjectId id = item.Id;
        for (int n = input; !ids.TryIdentity(id); n++)
            id = CityObjectId.FromSource(item.Source with { Dataset = FormattableString.Invariant($"{item.Source.Dataset}#{n}") });
        return item.Parts.IsEmpty && id == item.Id
            ? item
            : item with { Id = id, Parts = [.. item.Parts.Select(WithOwnIdentity)] };
    }

    private void Report(CityObject cityObject, Dictionary<string, string> renamed, ConversionContext context)
    {
        if (renamed.Count == 0)
            return;
        foreach (CityObject item in cityObject.SelfAndDescendants())
        {
            string id = item.Source.LocalId;
            if (item.HasGeneratedId || !renamed.TryGetValue(id, out string? free))
                continue;
            context.Report(MergeDiagnostics.Renamed, id, id, ids.Paths[ids.OwnerOf(id) ?? 0], ids.Paths[input], free);
            context.Lose(item, BookAccount.Objects, "id/taken by another input", LossKind.Generalized, 1, "--duplicates keep-first");
        }
    }
}
