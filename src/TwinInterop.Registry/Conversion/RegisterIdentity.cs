using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Formats;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Model;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Facts;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Registry.Conversion;

/// <summary>
/// Finds or makes the registry's object of each object that passes, and stamps its twin id and its known names on it: identity
/// is a by-product of converting.
/// </summary>
/// <remarks>
/// The registry must not be used by others while objects pass. A few hundred objects are held at a time. An object without
/// an id of its own inside another is left as it is: nobody could name it.
/// </remarks>
/// <param name="registry">The registry.</param>
/// <param name="delivery">The version of the data set that is read.</param>
/// <param name="details">Who converts.</param>
public sealed class RegisterIdentity(IdentityRegistry registry, DatasetDelivery delivery, EventDetails details) : ITransform
{
    private const int BatchObjects = 256;

    private DatasetDelivery _delivery = delivery;
    private (double X, double Y) _scale = (1, 1);

    /// <inheritdoc/>
    public DatasetInfo Describe(DatasetInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        _delivery = _delivery with
        {
            Format = _delivery.Format ?? info.Format,
            Crs = _delivery.Crs ?? (info.Crs.Horizontal is null ? null : info.Crs.ToString()),
        };
        if (CrsDeclaration.IsGeographic(info.Crs))
            _scale = (MetresPerDegree.At(0).Latitude, MetresPerDegree.At(0).Latitude);
        return info;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(objects);
        ArgumentNullException.ThrowIfNull(context);
        var batch = new List<CityObject>(BatchObjects);
        var session = new DeliverySession(registry, _delivery, details);
        await foreach (CityObject item in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(item);
            if (batch.Count < BatchObjects)
                continue;
            foreach (CityObject stamped in Stamp(batch, session, context))
                yield return stamped;
            batch.Clear();
        }

        foreach (CityObject stamped in Stamp(batch, session, context))
            yield return stamped;
        session.Complete();
    }

    private List<CityObject> Stamp(List<CityObject> batch, DeliverySession session, ConversionContext context)
    {
        var rows = new List<ImportRow>();
        foreach (CityObject item in batch)
        {
            foreach (CityObject current in item.SelfAndDescendants().Where(current => IsNamed(current, item)))
                rows.Add(Row(current));
        }

        session.Enter(rows);
        Resolution[] found = registry.Resolve([.. rows.Select(row => row.LocalId)], new ResolveRequest { Dataset = _delivery.Dataset });
        var twins = new Dictionary<(string Scheme, string Id), TwinId>();
        for (int i = 0; i < rows.Count; i++)
        {
            if (found[i].Outcome == ResolutionOutcome.One)
                twins[(rows[i].Scheme, rows[i].LocalId)] = found[i].Objects[0];
        }

        return [.. batch.Select(item => Stamp(item, item, twins, context))];
    }

    private CityObject Stamp(CityObject item, CityObject root, Dictionary<(string Scheme, string Id), TwinId> twins, ConversionContext context)
    {
        CityObject whole = item.Parts.IsEmpty
            ? item
            : item with { Parts = [.. item.Parts.Select(part => Stamp(part, root, twins, context))] };
        return IsNamed(item, root) && twins.TryGetValue((item.Source.Scheme, item.Source.LocalId), out TwinId twin)
            ? IdentityStamp.Apply(whole, twin, registry.Reader.IdentifiersOf(twin), registry.Schemes, context)
            : whole;
    }

    private ImportRow Row(CityObject item)
    {
        (TwinId? twin, ImmutableArray<ObjectIdentifier> identifiers) = KnownIdentifiers.Of(item, registry.Schemes);
        ImmutableSortedDictionary<string, string> attributes = AttributeText.Of(item);
        string[] lods = [.. item.Geometry.Select(geometry => geometry.Lod).Where(lod => lod.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ShapeSignature shape = ShapeSignature.Of(item.Geometry, _scale);
        return new ImportRow(item.Source.LocalId, item.Class.Name)
        {
            Scheme = item.Source.Scheme,
            Twin = twin,
            Identifiers = identifiers,
            Label = attributes.GetValueOrDefault("name"),
            Lods = lods.Length == 0 ? null : string.Join(' ', lods),
            Extent = shape.Extent,
            GeometryDigest = shape.Digest,
        };
    }

    private static bool IsNamed(CityObject item, CityObject root) => !item.HasGeneratedId || ReferenceEquals(item, root);
}
