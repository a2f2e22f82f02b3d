using System.Runtime.CompilerServices;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Geometry.Quantities;

/// <summary>Measures the objects that a reader gives.</summary>
/// <param name="reader">Read once; not disposed.</param>
/// <param name="isGeographic">Tells whether the ordinates of a CRS are degrees.</param>
/// <param name="measures">Whether areas and volumes are wanted, beside boxes and levels of detail.</param>
public sealed class ReaderSurvey(IDatasetReader reader, Predicate<SpatialReference> isGeographic, bool measures) : IQuantitySurvey
{
    private readonly bool _inDegrees = isGeographic(reader.Info.Crs);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SurveyedObject> SurveyAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CityObject top in reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (CityObject cityObject in top.SelfAndDescendants())
                yield return Survey(cityObject);
        }
    }

    private SurveyedObject Survey(CityObject cityObject)
    {
        LodGeometry? body = null;
        BoundingBox box = BoundingBox.Empty;
        BoundingBox extent = BoundingBox.Empty;
        foreach (LodGeometry geometry in cityObject.Geometry)
        {
            BoundingBox bounds = geometry.Geometry.Bounds();
            extent = extent.Add(bounds);
            if (geometry.Role == GeometryRole.Body && (body is null || string.CompareOrdinal(geometry.Lod, body.Lod) > 0))
                (body, box) = (geometry, bounds);
        }

        return new SurveyedObject(
            cityObject.Id, cityObject.Source, cityObject.Class, cityObject.SourceClass ?? cityObject.Class.Name)
        {
            Lods = [.. cityObject.Geometry.Where(geometry => geometry.Lod.Length > 0).Select(geometry => geometry.Lod)],
            Lod = body?.Lod,
            Quantities = measures && body is not null ? TakeOff(box).Measure(body.Geometry) : null,
            BodyExtent = box,
            Extent = extent,
        };
    }

    private QuantityTakeOff TakeOff(in BoundingBox box) => _inDegrees && !box.IsEmpty
        ? QuantityTakeOff.ForDegrees((box.Min.Y + box.Max.Y) / 2)
        : new QuantityTakeOff();
}
