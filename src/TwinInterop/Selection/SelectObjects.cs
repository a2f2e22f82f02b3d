using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Selection;

/// <summary>Lets through what a selection chooses, and enters the rest in the books as not selected.</summary>
/// <remarks>
/// A reference from a chosen object to one that was left out is dropped and booked. Which were left out is found by reading the
/// source a second time, and only where a chosen object refers to another one. Memory: about 40 bytes an id.
/// </remarks>
/// <param name="selection">What is wanted.</param>
/// <param name="trace">Notes what the selection met.</param>
/// <param name="operations">How areas come to the CRS of the source.</param>
/// <param name="reread">Opens the source once more.</param>
internal sealed class SelectObjects(
    ObjectSelection selection,
    SelectionTrace trace,
    OperationOptions operations,
    Func<CancellationToken, ValueTask<IDatasetReader>> reread) : ITransform
{
    private IReadOnlyList<PlanArea> _areas = [];
    private IdSet? _leftOut;

    public DatasetInfo Describe(DatasetInfo info)
    {
        _areas = AreaPlan.Of(selection, info.Crs, operations);
        return info with { DeclaredExtent = null };
    }

    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = new ObjectFilter(selection, _areas, trace);
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            CityObject? chosen = filter.Choose(cityObject);
            if (!ReferenceEquals(chosen, cityObject))
                context.Books.LeaveOut(cityObject, chosen);
            if (chosen is null)
                continue;
            trace.MeetObject();
            yield return await WithoutDanglingAsync(chosen, context, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<CityObject> WithoutDanglingAsync(
        CityObject chosen, ConversionContext context, CancellationToken cancellationToken)
    {
        if (chosen.SelfAndDescendants().All(item => item.Relations.IsEmpty))
            return chosen;
        _leftOut ??= await FindLeftOutAsync(cancellationToken).ConfigureAwait(false);
        return _leftOut.Count == 0 ? chosen : WithoutDangling(chosen, _leftOut, context);
    }

    private static CityObject WithoutDangling(CityObject item, IdSet leftOut, ConversionContext context)
    {
        ImmutableArray<CityObjectRelation> kept = item.Relations.RemoveAll(relation => leftOut.Contains(relation.TargetId));
        foreach (CityObjectRelation relation in item.Relations.Where(relation => leftOut.Contains(relation.TargetId)))
        {
            string path = $"relations/{relation.Type}/not selected";
            context.Lose(item, BookAccount.Relations, path, LossKind.Dropped, 1, "select the object that it refers to");
            context.Lose(
                item, BookAccount.Attributes, path, LossKind.Dropped, relation.Attributes.Sum(attribute => Tally.ValuesOf(attribute.Value)));
        }

        return item with
        {
            Relations = kept,
            Parts = [.. item.Parts.Select(part => WithoutDangling(part, leftOut, context))],
        };
    }

    private async Task<IdSet> FindLeftOutAsync(CancellationToken cancellationToken)
    {
        var filter = new ObjectFilter(selection, _areas, trace: null);
        var leftOut = new IdSet();
        IDatasetReader reader = await reread(cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable _ = reader.ConfigureAwait(false);
        await foreach (CityObject cityObject in reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            CityObject? chosen = filter.Choose(cityObject);
            if (ReferenceEquals(chosen, cityObject))
                continue;
            HashSet<CityObjectId> kept = [.. chosen?.SelfAndDescendants().Select(item => item.Id) ?? []];
            foreach (CityObject item in cityObject.SelfAndDescendants().Where(item => !kept.Contains(item.Id)))
                leftOut.Add(item.Source.LocalId);
        }

        return leftOut;
    }
}
