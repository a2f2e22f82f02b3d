using System.Runtime.CompilerServices;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Conversion;

/// <summary>Lets objects without positions pass where nothing says what positions refer to, and refuses the first that has any.</summary>
/// <param name="wanted">The reference system that positions must be brought to.</param>
/// <param name="found">What the source says of its own.</param>
internal sealed class RefusePositions(SpatialReference wanted, SpatialReference found) : ITransform
{
    /// <inheritdoc/>
    public DatasetInfo Describe(DatasetInfo info) => info with { Crs = wanted };

    /// <inheritdoc/>
    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (cityObject.SelfAndDescendants().Any(HasPositions))
            {
                throw new CoordinateOperationException(
                    $"Positions must be brought to {wanted}, and the source does not say what they refer to (found '{found}'). State it: --source-crs EPSG:2154, or with heights EPSG:2154+5720.");
            }

            yield return cityObject;
        }
    }

    private static bool HasPositions(CityObject cityObject) =>
        !cityObject.Geometry.IsEmpty || cityObject.PointCloud is not null || cityObject.Coverage is not null
        || cityObject.Addresses.Any(address => address.Location is not null)
        || cityObject.Dynamizers.Any(dynamizer => dynamizer.Geometries.Any());
}
