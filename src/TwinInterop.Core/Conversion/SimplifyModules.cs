using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Conversion;

/// <summary>
/// Takes from objects what a writer has no place for: values over time, point clouds, grids, rare parts of addresses and
/// attributes of relations.
/// Points of a cloud become a geometry; the rest is booked as lost.
/// </summary>
/// <param name="requirements">What the writer takes.</param>
internal sealed class SimplifyModules(WriterRequirements requirements) : ITransform
{
    /// <inheritdoc/>
    public DatasetInfo Describe(DatasetInfo info) => info;

    /// <inheritdoc/>
    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!cityObject.SelfAndDescendants().Any(IsConcerned))
            {
                yield return cityObject;
                continue;
            }

            CityObject simple = Simplify(cityObject, context);
            long appearances = Tally.Of(cityObject).Appearances - Tally.Of(simple).Appearances;
            context.Lose(cityObject, BookAccount.Appearances, "dynamizers/appearance", LossKind.Dropped, appearances);
            yield return simple;
        }
    }

    private bool IsConcerned(CityObject item) =>
        (!requirements.TakesDynamizers && !item.Dynamizers.IsEmpty)
        || (!requirements.TakesPointClouds && item.PointCloud is not null)
        || (!requirements.TakesCoverages && item.Coverage is not null)
        || item.Addresses.Any(HasForeignParts)
        || (!requirements.TakesRelationAttributes && item.Relations.Any(relation => !relation.Attributes.IsEmpty));

    private CityObject Simplify(CityObject item, ConversionContext context)
    {
        CityObject simple = item with { Parts = [.. item.Parts.Select(part => Simplify(part, context))] };
        if (!requirements.TakesDynamizers)
        {
            context.Lose(
                item, BookAccount.Attributes, "dynamizers", LossKind.Dropped, item.Dynamizers.Sum(Tally.ValuesOf), "Write CityGML 3.0.");
            simple = simple with { Dynamizers = [] };
        }

        if (!requirements.TakesPointClouds && item.PointCloud is { } cloud)
            simple = WithoutCloud(simple, cloud, context);
        if (!requirements.TakesCoverages && item.Coverage is not null)
        {
            context.Lose(item, BookAccount.Geometries, "geometry/coverage", LossKind.Dropped, 1, "Write CityGML.");
            simple = simple with { Coverage = null };
        }

        if (item.Addresses.Any(HasForeignParts))
        {
            context.Lose(item, BookAccount.Attributes, "addresses/parts", LossKind.Approximated, item.Addresses.Count(HasForeignParts));
            simple = simple with
            {
                Addresses = [.. item.Addresses.Select(address => HasForeignParts(address) ? address with { Encoded = null } : address)],
            };
        }

        return requirements.TakesRelationAttributes ? simple : WithoutAttributes(simple, context);
    }

    private bool HasForeignParts(Address address) =>
        address.Encoded is { } encoded && encoded.Encoding != requirements.AddressEncoding;

    private static CityObject WithoutCloud(CityObject item, PointCloud cloud, ConversionContext context)
    {
        LossKind kind = cloud.Points.IsEmpty ? LossKind.Dropped : LossKind.Generalized;
        context.Lose(item, BookAccount.Geometries, "geometry/pointCloud", kind, 1, "Write CityGML 3.0.");
        if (cloud.Points.IsEmpty)
            return item with { PointCloud = null };
        var points = new MultiPoint([.. cloud.Points.Select(position => new Point(position))]) { Id = cloud.Properties.Id };
        return item with { PointCloud = null, Geometry = item.Geometry.Add(new LodGeometry("", points)) };
    }

    private static CityObject WithoutAttributes(CityObject item, ConversionContext context)
    {
        if (item.Relations.All(relation => relation.Attributes.IsEmpty))
            return item;
        foreach (CityObjectRelation relation in item.Relations)
        {
            long count = relation.Attributes.Sum(attribute => Tally.ValuesOf(attribute.Value));
            context.Lose(item, BookAccount.Attributes, $"relations/{relation.Type}/attributes", LossKind.Dropped, count);
        }

        ImmutableArray<CityObjectRelation> relations = [.. item.Relations.Select(relation => relation with { Attributes = [] })];
        return item with { Relations = relations };
    }
}
