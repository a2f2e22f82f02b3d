using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>The shapes of implicit geometries: one instance for all uses of one geometry or library file.</summary>
/// <remarks>Holds the library files that the dataset names and the shapes of the object at hand; shapes that other
/// objects refer to are held by the nodes themselves.</remarks>
internal sealed class SharedShapes
{
    private readonly Dictionary<(string Uri, string? MediaType), SharedShape> _files = [];
    private readonly Dictionary<AbstractGeometry, SharedShape> _shapes = new(ReferenceEqualityComparer.Instance);

    /// <summary>The shape of an instance; null when its geometry cannot be used.</summary>
    public SharedShape? For(ImplicitDraft draft, GeometryBuilder builder)
    {
        if (draft.RelativeGeometry is not { } relative)
            return ForFile(draft);
        if (builder.Build(relative) is not { } geometry)
            return null;
        if (!_shapes.TryGetValue(geometry, out SharedShape? shape))
        {
            shape = new SharedShape(geometry, draft.LibraryUri, draft.MediaType);
            _shapes.Add(geometry, shape);
        }

        return shape;
    }

    /// <summary>Forgets the shapes that only the object before could use.</summary>
    /// <param name="isShared">Whether other objects use a geometry too.</param>
    public void Trim(Predicate<AbstractGeometry> isShared)
    {
        foreach (AbstractGeometry geometry in _shapes.Keys.Where(geometry => !isShared(geometry)).ToList())
            _shapes.Remove(geometry);
    }

    private SharedShape? ForFile(ImplicitDraft draft)
    {
        if (draft.LibraryUri is not { } uri)
            return null;
        if (!_files.TryGetValue((uri, draft.MediaType), out SharedShape? shape))
        {
            shape = new SharedShape(null, uri, draft.MediaType);
            _files.Add((uri, draft.MediaType), shape);
        }

        return shape;
    }
}
