using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Registry.Diff;
using TwinInterop.Registry.Facts;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Matching;
using TwinInterop.Registry.Schemes;

namespace TwinInterop.Registry;

/// <summary>What the registry does with city models of any format: the caller opens the readers.</summary>
public static class CityModels
{
    /// <summary>The objects of a city model as rows of an import, parts included, parents first.</summary>
    /// <param name="reader">The data set.</param>
    /// <param name="schemes">The schemes whose identifiers are looked for; null for the shipped ones.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <remarks>Parts that the source gives no id are left out: nobody could name them.</remarks>
    public static async IAsyncEnumerable<ImportRow> RowsAsync(
        IDatasetReader reader,
        SchemeCatalogue? schemes,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        await foreach (ObjectFacts facts in new FactsReader(schemes ?? SchemeCatalogue.Shipped).ReadAsync(reader, null, cancellationToken).ConfigureAwait(false))
        {
            if (!facts.HasGeneratedId || facts.Parent is null)
                yield return FactsRows.ToRow(facts, reader.Info.Crs);
        }
    }

    /// <summary>Finds which top-level objects of two data sets are the same, by where they lie and what they look like.</summary>
    /// <param name="left">The first data set.</param>
    /// <param name="right">The second data set.</param>
    /// <param name="cancellationToken">Cancels the matching.</param>
    /// <remarks>Memory: the footprints of both. Where a data set does not say where it lies, every pair goes to review.</remarks>
    public static async Task<MatchResult> MatchAsync(IDatasetReader left, IDatasetReader right, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        List<ObjectFacts> first = await ReadAsync(left, null, cancellationToken).ConfigureAwait(false);
        List<ObjectFacts> second = await ReadAsync(right, null, cancellationToken).ConfigureAwait(false);
        var frame = new PlanFrame(left.Info.Crs, right.Info.Crs);
        List<MatchTarget> lefts = [.. first.Where(IsTopLevel).Select(facts => FactsRows.ToTarget(facts, frame, left.Info.Crs))];
        List<MatchTarget> rights = [.. second.Where(IsTopLevel).Select(facts => FactsRows.ToTarget(facts, frame, right.Info.Crs))];
        return frame.IsGeoreferenced
            ? DatasetMatcher.Match(lefts, rights, cancellationToken)
            : SignatureMatcher.Match(lefts, rights, cancellationToken);
    }

    /// <summary>Tells what a new delivery changed; objects whose ids were issued anew are recognised.</summary>
    /// <param name="old">The old delivery.</param>
    /// <param name="new">The new delivery.</param>
    /// <param name="cancellationToken">Cancels the comparison.</param>
    /// <remarks>
    /// The old delivery is compared in the CRS of the new one, where both state theirs. Memory: what is compared of every object of both.
    /// </remarks>
    public static async Task<DeliveryDifference> CompareAsync(IDatasetReader old, IDatasetReader @new, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        List<ObjectFacts> before = await ReadAsync(old, @new.Info.Crs, cancellationToken).ConfigureAwait(false);
        List<ObjectFacts> after = await ReadAsync(@new, null, cancellationToken).ConfigureAwait(false);
        return DeliveryComparison.Compare(before, after, @new.Info.Crs, cancellationToken);
    }

    private static bool IsTopLevel(ObjectFacts facts) => facts.Parent is null;

    private static async Task<List<ObjectFacts>> ReadAsync(IDatasetReader reader, SpatialReference? wanted, CancellationToken cancellationToken)
    {
        var facts = new List<ObjectFacts>();
        await foreach (ObjectFacts item in new FactsReader(SchemeCatalogue.Shipped).ReadAsync(reader, wanted, cancellationToken).ConfigureAwait(false))
            facts.Add(item);
        return facts;
    }
}
