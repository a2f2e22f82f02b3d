using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Model;

namespace TwinInterop.Geometry.Instances;

/// <summary>Puts a copy of a shared shape where each instance of it stands.</summary>
/// <remarks>
/// An instance whose shape lies in a library file stays as it is. In a geographic CRS the offsets, which are metres
/// to the east and north, become degrees by the length of a degree at the reference point.
/// Source: OGC 20-010, 7.2.6 (ImplicitGeometry).
/// </remarks>
/// <param name="isGeographic">Tells whether the ordinates of a CRS are degrees.</param>
public sealed class ExpandInstances(Predicate<SpatialReference> isGeographic) : ITransform
{
    private bool _inDegrees;

    /// <inheritdoc/>
    public DatasetInfo Describe(DatasetInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        _inDegrees = isGeographic(info.Crs);
        return info;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            bool hasInstances = cityObject.SelfAndDescendants()
                .Any(current => current.Geometry.Any(geometry => HasInstance(geometry.Geometry)));
            yield return hasInstances ? Expand(cityObject, context) : cityObject;
        }
    }

    private static bool HasInstance(AbstractGeometry geometry) => geometry is ImplicitGeometry
        || (geometry is GeometryCollection collection && collection.Leaves().Any(leaf => leaf is ImplicitGeometry));

    private CityObject Expand(CityObject cityObject, ConversionContext context) => cityObject with
    {
        Geometry = [.. cityObject.Geometry.Select(geometry => Expand(geometry, cityObject, context))],
        Parts = [.. cityObject.Parts.Select(part => Expand(part, context))],
    };

    private LodGeometry Expand(LodGeometry geometry, CityObject cityObject, ConversionContext context)
    {
        AbstractGeometry expanded = Expand(geometry.Geometry);
        if (ReferenceEquals(expanded, geometry.Geometry))
            return geometry;

        context.LoseGeometry(
            cityObject, geometry, $"geometry/lod{geometry.Lod}/instance expanded", LossKind.Generalized);

        // The appearances of a shared shape are in nobody's books before it is put in place: each instance of the source shows them.
        context.Books.EnterSource(BookAccount.Appearances, NewAppearances(geometry.Geometry, expanded));
        return geometry with { Geometry = expanded };
    }

    private AbstractGeometry Expand(AbstractGeometry geometry)
    {
        if (geometry is ImplicitGeometry { Shape.Geometry: not null } instance)
            return Place(instance, instance.Shape.Geometry);
        if (geometry is not GeometryCollection collection || !HasInstance(collection))
            return geometry;

        ImmutableArray<AbstractGeometry> members = [.. collection.Members.Select(Expand)];
        bool isChanged = members.Zip(collection.Members).Any(pair => !ReferenceEquals(pair.First, pair.Second));
        return isChanged ? collection with { Members = members } : collection;
    }

    private AbstractGeometry Place(ImplicitGeometry instance, AbstractGeometry shape)
    {
        Position reference = instance.ReferencePoint;
        MetresPerDegree scale = _inDegrees ? MetresPerDegree.At(reference.Y) : MetresPerDegree.None;
        return new GeometryMapper(Put).Map(shape) with { Id = instance.Id };

        void Put(Span<Position> positions)
        {
            foreach (ref Position position in positions)
            {
                Position offset = instance.Transform.Apply(position);
                position = new Position(
                    reference.X + (offset.X / scale.Longitude),
                    reference.Y + (offset.Y / scale.Latitude),
                    reference.Z + offset.Z);
            }
        }
    }

    private static long NewAppearances(AbstractGeometry before, AbstractGeometry after) =>
        Tally.AppearancesOf(after, new HashSet<AbstractSurface>(ReferenceEqualityComparer.Instance))
        - Tally.AppearancesOf(before, new HashSet<AbstractSurface>(ReferenceEqualityComparer.Instance));
}
