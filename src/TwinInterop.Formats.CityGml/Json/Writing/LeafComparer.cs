using System.Runtime.CompilerServices;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Compares geometries by reference, together with a level of detail.</summary>
internal sealed class LeafComparer : IEqualityComparer<(AbstractGeometry Leaf, string Lod)>
{
    /// <summary>The only instance.</summary>
    public static LeafComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals((AbstractGeometry Leaf, string Lod) x, (AbstractGeometry Leaf, string Lod) y) =>
        ReferenceEquals(x.Leaf, y.Leaf) && string.Equals(x.Lod, y.Lod, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int GetHashCode((AbstractGeometry Leaf, string Lod) obj) =>
        HashCode.Combine(RuntimeHelpers.GetHashCode(obj.Leaf), StringComparer.Ordinal.GetHashCode(obj.Lod));
}
