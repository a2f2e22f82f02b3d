using System.Runtime.CompilerServices;
using TwinInterop.Formats.Tiles3D.Tiling;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>The shapes that several objects share, cut into triangles once and kept in the temporary file.</summary>
/// <remarks>A shape without appearances of its own has the colour of the class that uses it: one entry for each class.</remarks>
/// <param name="file">Where shapes are kept.</param>
/// <param name="styles">How surfaces are drawn.</param>
internal sealed class ShapeCatalogue(TemporaryFile file, StyleChoice styles)
{
    private readonly ConditionalWeakTable<SharedShape, Dictionary<string, int>> _numbers = [];
    private readonly List<Entry> _entries = [];

    /// <summary>Where a shape is kept, and the corners of its box in its own coordinates; null for a shape without extent.</summary>
    internal sealed record Entry(long Offset, int Length, int Weight, Vector3D Low, Vector3D High, long Appearances);

    /// <summary>The entry of a number.</summary>
    public Entry this[int number] => _entries[number];

    /// <summary>The number of a shape for a class; -1 where it gives nothing to be drawn.</summary>
    public int Find(SharedShape shape, string objectClass)
    {
        Dictionary<string, int> numbers = _numbers.GetOrCreateValue(shape);
        if (numbers.TryGetValue(objectClass, out int number))
            return number;
        number = shape.Geometry is { } geometry ? Add(geometry, objectClass) : -1;
        numbers.Add(objectClass, number);
        return number;
    }

    private int Add(AbstractGeometry geometry, string objectClass)
    {
        var gathered = new SurfaceGathering();
        long appearances = new GeometryGatherer(gathered, styles).Gather(geometry, objectClass, 0).Appearances;
        if (gathered.Positions.Count == 0)
            return -1;
        var positions = new Vector3D[gathered.Positions.Count];
        Vector3D low = new(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        Vector3D high = -low;
        for (int i = 0; i < positions.Length; i++)
        {
            Position at = gathered.Positions[i];
            positions[i] = new Vector3D(at.X, at.Y, at.HasHeight ? at.Z : 0);
            low = new Vector3D(Math.Min(low.X, at.X), Math.Min(low.Y, at.Y), Math.Min(low.Z, positions[i].Z));
            high = new Vector3D(Math.Max(high.X, at.X), Math.Max(high.Y, at.Y), Math.Max(high.Z, positions[i].Z));
        }

        using var parts = new PartSet();
        SurfaceMesher.Add(gathered, positions, default, parts);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        MeshPart[] used = [.. parts.Used];
        if (used.Length == 0)
            return -1;
        writer.Write7BitEncodedInt(used.Length);
        foreach (MeshPart part in used)
            part.Write(writer);
        long offset = file.Append(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        _entries.Add(new Entry(offset, (int)bytes.Length, used.Sum(part => part.Weight), low, high, appearances));
        return _entries.Count - 1;
    }
}
