using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Delivery;

/// <summary>What is kept of an object that a profile asks something of.</summary>
/// <param name="File">Its file.</param>
/// <param name="Id">Its id in the file.</param>
/// <param name="Class">Its canonical class.</param>
internal sealed record DeliveredObject(DeliveredFile File, string Id, string Class)
{
    public ImmutableArray<string> Lods { get; init; } = [];

    /// <summary>Values of its simple properties by name, and by path where they are nested; a value may stand more than once.</summary>
    public ILookup<string, DeliveredValue> Properties { get; init; } =
        Enumerable.Empty<DeliveredValue>().ToLookup(value => value.Text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The same object in other information systems.</summary>
    public ImmutableArray<ExternalReference> References { get; init; } = [];

    /// <summary>Its relations to other objects.</summary>
    public ImmutableArray<CityObjectRelation> Relations { get; init; } = [];

    /// <summary>The box around it with its parts, in the CRS of the file; empty where it has no geometry.</summary>
    public BoundingBox Box { get; init; } = BoundingBox.Empty;

    /// <summary>The middle of the box in plan, in the CRS of the file; null where it has no geometry.</summary>
    public Position? Middle => Box.IsEmpty ? null : new Position((Box.Min.X + Box.Max.X) / 2, (Box.Min.Y + Box.Max.Y) / 2, Box.Min.Z);

    /// <summary>The middle in longitude and latitude; null where it has no geometry or the CRS leads to none.</summary>
    public Position? LonLat { get; init; }

    /// <summary>Where it stands in the delivery.</summary>
    public string Where => $"{File.Name}#{Id}";
}
