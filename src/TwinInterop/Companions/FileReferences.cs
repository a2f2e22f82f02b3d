using System.Runtime.CompilerServices;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Companions;

/// <summary>Gives other names to the files that objects refer to: images and point clouds.</summary>
internal abstract class FileReferences : ITransform
{
    private readonly Dictionary<SurfaceData, SurfaceData> _renamed = new(ReferenceEqualityComparer.Instance);

    public DatasetInfo Describe(DatasetInfo info) => info;

    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return cityObject.SelfAndDescendants().Any(IsRenamed)
                ? Apply(cityObject, new GeometryMapper(static _ => { }, finish: (_, surface) => Apply(surface)))
                : cityObject;
        }
    }

    /// <summary>Whether one of the object's own files gets another name; all of them are asked for, each is seen.</summary>
    private bool IsRenamed(CityObject item)
    {
        bool isRenamed = item.PointCloud?.FileUri is { } cloud && Named(cloud) != cloud;
        foreach (AbstractSurface surface in item.Geometry.SelectMany(geometry => geometry.Geometry.Surfaces()))
        {
            foreach (SurfaceAppearance appearance in surface.Appearances)
                isRenamed |= appearance.Data is Texture texture && Named(texture.ImageUri) != texture.ImageUri;
        }

        return isRenamed;
    }

    private CityObject Apply(CityObject item, GeometryMapper mapper) => item with
    {
        Geometry = [.. item.Geometry.Select(geometry => geometry with { Geometry = mapper.Map(geometry.Geometry) })],
        PointCloud = item.PointCloud is { FileUri: { } uri } cloud ? cloud with { FileUri = Named(uri) } : item.PointCloud,
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
        if (!_renamed.TryGetValue(data, out SurfaceData? renamed))
        {
            renamed = texture with { ImageUri = Named(texture.ImageUri) };
            _renamed.Add(data, renamed);
        }

        return renamed;
    }

    /// <summary>The name to write for one in the source that is relative to the folder of the dataset.</summary>
    protected abstract string Rename(string uri);

    private string Named(string uri) => Path.IsPathRooted(uri) || uri.Contains(':', StringComparison.Ordinal) ? uri : Rename(uri);
}
