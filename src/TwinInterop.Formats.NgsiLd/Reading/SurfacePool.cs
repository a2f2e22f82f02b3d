using TwinInterop.Geometry;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>Gives equal surfaces of one top-level object the same instance: what bounds a solid and a wall is one surface.</summary>
/// <remarks>Each entity holds its whole geometry, so that sharing shows only by equal positions.</remarks>
internal sealed class SurfacePool : IEqualityComparer<AbstractSurface>
{
    private readonly Dictionary<AbstractSurface, AbstractSurface> _surfaces;

    public SurfacePool() => _surfaces = new Dictionary<AbstractSurface, AbstractSurface>(this);

    public void Clear() => _surfaces.Clear();

    /// <summary>The surface that equals this one.</summary>
    public AbstractSurface Share(AbstractSurface surface)
    {
        if (_surfaces.TryGetValue(surface, out AbstractSurface? known))
            return known;
        _surfaces.Add(surface, surface);
        return surface;
    }

    public bool Equals(AbstractSurface? x, AbstractSurface? y) => (x, y) switch
    {
        (PolygonSurface a, PolygonSurface b) => AreEqual(a.Exterior, b.Exterior) && a.Holes.Length == b.Holes.Length
            && a.Holes.Zip(b.Holes).All(pair => AreEqual(pair.First, pair.Second)),
        (TriangulatedSurface a, TriangulatedSurface b) =>
            a.Vertices.AsSpan().SequenceEqual(b.Vertices.AsSpan()) && a.Triangles.AsSpan().SequenceEqual(b.Triangles.AsSpan()),
        _ => ReferenceEquals(x, y),
    };

    public int GetHashCode(AbstractSurface obj)
    {
        var hash = default(HashCode);
        ReadOnlySpan<Position> positions = obj switch
        {
            PolygonSurface polygon => polygon.Exterior.Positions.AsSpan(),
            TriangulatedSurface mesh => mesh.Vertices.AsSpan(),
            _ => [],
        };
        foreach (ref readonly Position position in positions)
            hash.Add(position);
        return hash.ToHashCode();
    }

    private static bool AreEqual(Ring a, Ring b) => a.Positions.AsSpan().SequenceEqual(b.Positions.AsSpan());
}
