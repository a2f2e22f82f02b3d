using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Geometry.Footprints;

/// <summary>Adds a footprint at level of detail 0 to each object that has faces and lacks one.</summary>
/// <remarks>
/// The footprint is made of the ground surfaces of the object where it has some, else of all its faces seen from
/// above, at the lowest height that they reach. Geometry that is flat already, such as a parcel, stands for itself.
/// What was made is entered in the books as derived.
/// Source: OGC 20-010, 7.2.3 (levels of detail).
/// </remarks>
/// <param name="isGeographic">Tells whether the ordinates of a CRS are degrees.</param>
/// <param name="threads">How many objects are worked on at once; objects and findings keep their order.</param>
public sealed class FootprintTransform(Predicate<SpatialReference> isGeographic, int threads = 1) : ITransform
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
        var pending = new Queue<Task<(CityObject Completed, ConversionContext Own)>>();
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (threads <= 1)
            {
                yield return Complete(cityObject, context, cancellationToken);
                continue;
            }

            pending.Enqueue(Task.Run(() => CompleteApart(cityObject, cancellationToken), cancellationToken));
            if (pending.Count > threads)
                yield return await TakeAsync(pending, context).ConfigureAwait(false);
        }

        while (pending.Count > 0)
            yield return await TakeAsync(pending, context).ConfigureAwait(false);
    }

    private static async Task<CityObject> TakeAsync(
        Queue<Task<(CityObject Completed, ConversionContext Own)>> pending, ConversionContext context)
    {
        (CityObject completed, ConversionContext own) = await pending.Dequeue().ConfigureAwait(false);
        context.Add(own);
        return completed;
    }

    private (CityObject Completed, ConversionContext Own) CompleteApart(CityObject cityObject, CancellationToken cancellationToken)
    {
        var own = new ConversionContext();
        return (Complete(cityObject, own, cancellationToken), own);
    }

    private CityObject Complete(CityObject cityObject, ConversionContext context, CancellationToken cancellationToken)
    {
        if (BoundarySurfaceClass.Contains(cityObject.Class))
            return cityObject;

        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<CityObject> parts = cityObject.Parts;
        for (int i = 0; i < parts.Length; i++)
        {
            CityObject completed = Complete(parts[i], context, cancellationToken);
            if (!ReferenceEquals(completed, parts[i]))
                parts = parts.SetItem(i, completed);
        }

        if (parts != cityObject.Parts)
            cityObject = cityObject with { Parts = parts };
        if (MakeFootprint(cityObject, context) is not { } footprint)
            return cityObject;

        context.Books.Derive(BookAccount.Geometries);
        return cityObject with { Geometry = cityObject.Geometry.Add(footprint) };
    }

    private LodGeometry? MakeFootprint(CityObject cityObject, ConversionContext context)
    {
        List<AbstractSurface> faces = FootprintFaces.Of(cityObject);
        if (faces.Count == 0)
            return null;

        BoundingBox box = BoundingBox.Empty;
        foreach (AbstractSurface face in faces)
            box = box.Add(face.Bounds());
        if (!double.IsFinite(box.Min.X + box.Min.Y + box.Max.X + box.Max.Y))
            return null;

        var scale = _inDegrees
            ? LocalFrames.MetresPerDegree.At((box.Min.Y + box.Max.Y) / 2)
            : LocalFrames.MetresPerDegree.None;
        var union = new PlanUnion(box.Min, scale);
        foreach (AbstractSurface face in faces)
            AddTo(union, face);

        ImmutableArray<AbstractSurface> surfaces = Unite(union, box.Min.Z, cityObject, context);
        if (union.IsHull)
            context.Report(FootprintDiagnostics.Hull, cityObject.Source.LocalId, faces.Count, PlanUnion.MaxFaces);
        return surfaces.IsEmpty ? null : new LodGeometry("0", GeometryRole.Footprint, new MultiSurface(surfaces)) { IsDerived = true };
    }

    private static ImmutableArray<AbstractSurface> Unite(
        PlanUnion union, double height, CityObject cityObject, ConversionContext context)
    {
        try
        {
            return union.ToSurfaces(height);
        }
        catch (NetTopologySuite.Geometries.TopologyException exception)
        {
            context.Report(FootprintDiagnostics.NoUnion, cityObject.Source.LocalId, exception.Message);
            return [];
        }
    }

    private static void AddTo(PlanUnion union, AbstractSurface face)
    {
        if (face is PolygonSurface polygon)
        {
            union.Add(polygon.Exterior.Positions.AsSpan(), polygon.Holes);
        }
        else if (face is TriangulatedSurface mesh)
        {
            Span<Position> corners = stackalloc Position[3];
            for (int i = 0; i + 2 < mesh.Triangles.Length; i += 3)
            {
                for (int k = 0; k < 3; k++)
                    corners[k] = mesh.Vertices[mesh.Triangles[i + k]];
                union.Add(corners, []);
            }
        }
    }
}
