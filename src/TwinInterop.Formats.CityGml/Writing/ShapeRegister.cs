using System.Globalization;
using System.Runtime.CompilerServices;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>The shapes of a file that several objects share: each is written once, with the first object that uses it.</summary>
/// <remarks>Memory: one entry for each shape that is still in use.</remarks>
internal sealed class ShapeRegister
{
    private readonly ConditionalWeakTable<SharedShape, Entry> _known = [];
    private int _count;

    /// <summary>Enters the shape of an instance; null when it has no geometry or was entered before.</summary>
    /// <returns>The geometry of the shape, with an id.</returns>
    public AbstractGeometry? Enter(ImplicitGeometry instance)
    {
        if (instance.Shape.Geometry is not { } geometry || _known.TryGetValue(instance.Shape, out _))
            return null;
        string id = geometry.Id ?? string.Create(CultureInfo.InvariantCulture, $"shape_{++_count}");
        var entry = new Entry(geometry.Id is null ? geometry with { Id = id } : geometry);
        _known.Add(instance.Shape, entry);
        return entry.Geometry;
    }

    /// <summary>Notes the id under which a shape will be written.</summary>
    public void Name(SharedShape shape, string id) => EntryOf(shape).Id = id;

    /// <summary>The id of a shape in the file.</summary>
    public string IdOf(SharedShape shape) => EntryOf(shape).Id;

    /// <summary>The geometry of a shape the first time it is asked for; null at every later time.</summary>
    public AbstractGeometry? TakeGeometry(SharedShape shape)
    {
        Entry entry = EntryOf(shape);
        if (entry.IsWritten)
            return null;
        entry.IsWritten = true;
        return entry.Geometry;
    }

    private Entry EntryOf(SharedShape shape) => _known.TryGetValue(shape, out Entry? entry)
        ? entry
        : throw new InvalidOperationException("Expected a shape that was entered before, found one that was not.");

    private sealed class Entry(AbstractGeometry geometry)
    {
        public AbstractGeometry Geometry { get; } = geometry;

        public string Id { get; set; } = "";

        public bool IsWritten { get; set; }
    }
}
