using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Footprints;
using TwinInterop.Geometry.Instances;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Model;
using TwinInterop.Registry.Schemes;

namespace TwinInterop.Registry.Facts;

/// <summary>Reads a city model as facts about its objects, parts included.</summary>
internal sealed class FactsReader(SchemeCatalogue schemes)
{
    private (double X, double Y)? _scale;

    /// <summary>Every object and part, parents first.</summary>
    /// <param name="reader">The data set.</param>
    /// <param name="wanted">The CRS in which they are told; null for that of the data set, and where either is unknown.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async IAsyncEnumerable<ObjectFacts> ReadAsync(
        IDatasetReader reader, SpatialReference? wanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var context = new ConversionContext();
        bool moves = wanted?.Horizontal is not null && reader.Info.Crs.Horizontal is not null && !wanted.IsSameAs(reader.Info.Crs);
        bool isGeographic = CrsDeclaration.IsGeographic(moves ? wanted! : reader.Info.Crs); // not null: it moves there
        ITransform[] transforms = [new ExpandInstances(CrsDeclaration.IsGeographic), new FootprintTransform(CrsDeclaration.IsGeographic)];
        DatasetInfo info = reader.Info;
        IAsyncEnumerable<CityObject> objects = reader.ReadAsync(cancellationToken);
        foreach (ITransform transform in transforms)
        {
            info = transform.Describe(info);
            objects = transform.ApplyAsync(objects, context, cancellationToken);
        }

        if (moves)
        {
            var operations = new OperationOptions { MissingGrids = MissingGridPolicy.KeepHeights };
            objects = new Reproject(info.Crs, wanted!, operations, context).ApplyAsync(objects, context, cancellationToken);
        }

        await foreach (CityObject item in objects.ConfigureAwait(false))
        {
            foreach ((CityObject current, string? parent) in WithParents(item))
                yield return Facts(current, parent, isGeographic);
        }
    }

    private ObjectFacts Facts(CityObject item, string? parent, bool isGeographic)
    {
        if (_scale is null && isGeographic && item.Geometry.Length > 0)
        {
            var metres = MetresPerDegree.At(item.Geometry[0].Geometry.Bounds().Min.Y);
            _scale = (metres.Longitude, metres.Latitude);
        }

        (TwinInterop.Registry.Model.TwinId? twin, ImmutableArray<TwinInterop.Registry.Model.ObjectIdentifier> identifiers) =
            KnownIdentifiers.Of(item, schemes);
        ImmutableSortedDictionary<string, string> attributes = AttributeText.Of(item);
        ImmutableArray<LodGeometry> given = [.. item.Geometry.Where(geometry => !geometry.IsDerived)];
        string lods = string.Join(' ', given.Select(geometry => geometry.Lod).Where(lod => lod.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return new ObjectFacts(item.Source.LocalId, item.Source.Scheme, item.Class.Name)
        {
            SourceClass = item.SourceClass,
            Parent = parent,
            Related = [.. item.Relations.Select(relation => relation.TargetId)],
            HasGeneratedId = item.HasGeneratedId,
            Label = attributes.GetValueOrDefault("name") ?? attributes.GetValueOrDefault("name[0]"),
            Address = item.Addresses.IsEmpty ? null : AddressText(item.Addresses[0]),
            Storeys = long.TryParse(attributes.GetValueOrDefault("storeysAboveGround"), System.Globalization.CultureInfo.InvariantCulture, out long storeys) ? storeys : null,
            Lods = lods.Length == 0 ? null : lods,
            Twin = twin,
            Identifiers = identifiers,
            Attributes = attributes,
            Footprint = FootprintOf(item),
            Shape = ShapeSignature.Of(given.IsEmpty ? item.Geometry : given, _scale ?? (1, 1)),
        };
    }

    private static IEnumerable<(CityObject Item, string? Parent)> WithParents(CityObject root)
    {
        var pending = new Stack<(CityObject Item, string? Parent)>();
        pending.Push((root, null));
        while (pending.TryPop(out (CityObject Item, string? Parent) current))
        {
            yield return current;
            for (int i = current.Item.Parts.Length - 1; i >= 0; i--)
                pending.Push((current.Item.Parts[i], current.Item.Source.LocalId));
        }
    }

    /// <remarks>What is flat already, such as the outlines of a land registry, stands for itself.</remarks>
    private static ImmutableArray<ImmutableArray<(double X, double Y)[]>> FootprintOf(CityObject item)
    {
        LodGeometry? footprint = item.Geometry.FirstOrDefault(geometry => geometry.Role == GeometryRole.Footprint)
            ?? item.Geometry.FirstOrDefault(geometry => geometry.Lod == "0")
            ?? item.Geometry.FirstOrDefault(geometry => geometry is { Role: GeometryRole.Body, Lod.Length: 0 });
        return footprint is null
            ? []
            : [.. footprint.Geometry.Leaves().OfType<PolygonSurface>().Select(polygon => (ImmutableArray<(double X, double Y)[]>)
                [Plan(polygon.Exterior), .. polygon.Holes.Select(Plan)])];
    }

    private static (double X, double Y)[] Plan(Ring ring) => [.. ring.Positions.Select(position => (position.X, position.Y))];

    private static string? AddressText(Address address)
    {
        string text = address.FreeText ?? string.Join(
            ' ', new[] { address.ThoroughfareNumber, address.Thoroughfare, address.PostalCode, address.Locality }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return text.Length == 0 ? null : text;
    }
}
