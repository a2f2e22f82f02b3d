using System.Runtime.CompilerServices;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Merging;

/// <summary>Makes the names of images relative to the folder of the first input, where a further input lies in another one.</summary>
/// <param name="from">The folder of this input.</param>
/// <param name="to">The folder of the first input.</param>
internal sealed class RebaseFiles(string from, string to) : ITransform
{
    private readonly Dictionary<SurfaceData, SurfaceData> _rebased = new(ReferenceEqualityComparer.Instance);

    public DatasetInfo Describe(DatasetInfo info) => info;

    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            bool hasImages = cityObject.SelfAndDescendants().SelectMany(item => item.Geometry).SelectMany(geometry => geometry.Geometry.Surfaces())
                .Any(surface => surface.Appearances.Any(appearance => appearance.Data is Texture));
            bool hasClouds = cityObject.SelfAndDescendants().Any(item => item.PointCloud?.FileUri is not null);
            yield return hasImages || hasClouds
                ? Apply(cityObject, new GeometryMapper(static _ => { }, finish: (_, surface) => Apply(surface)))
                : cityObject;
        }
    }

    private CityObject Apply(CityObject item, GeometryMapper mapper) => item with
    {
        Geometry = [.. item.Geometry.Select(geometry => geometry with { Geometry = mapper.Map(geometry.Geometry) })],
        PointCloud = item.PointCloud is { FileUri: { } uri } cloud ? cloud with { FileUri = Rebase(uri) } : item.PointCloud,
        Parts = [.. item.Parts.Select(part => Apply(part, mapper))],
    };

    private AbstractSurface Apply(AbstractSurface surface) => surface.Appearances.IsEmpty ? surface : surface with
    {
        Appearances = [.. surface.Appearances.Select(appearance => appearance with { Data = Apply(appearance.Data) })],
    };

    /// <summary>One image in gives one image out, so that surfaces go on sharing it.</summary>
    private SurfaceData Apply(SurfaceData data)
    {
        if (data is not Texture texture)
            return data;
        if (!_rebased.TryGetValue(data, out SurfaceData? rebased))
        {
            rebased = texture with { ImageUri = Rebase(texture.ImageUri) };
            _rebased.Add(data, rebased);
        }

        return rebased;
    }

    private string Rebase(string uri)
    {
        bool isRelative = !Path.IsPathRooted(uri) && !uri.Contains(':', StringComparison.Ordinal);
        return isRelative ? Path.GetRelativePath(to, Path.Combine(from, uri)).Replace(Path.DirectorySeparatorChar, '/') : uri;
    }
}
