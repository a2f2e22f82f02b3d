using TwinInterop.Formats;

namespace TwinInterop.Conformance.Delivery;

/// <summary>A file of a delivery, with what is kept of its objects.</summary>
internal sealed class DeliveredFile
{
    /// <summary>Where it is.</summary>
    public required string Path { get; init; }

    /// <summary>Its path within the delivery, with slashes.</summary>
    public required string Name { get; init; }

    /// <summary>Its format; null where none is recognised.</summary>
    public IFormat? Format { get; init; }

    /// <summary>What it says of itself; null where it could not be opened.</summary>
    public DatasetInfo? Info { get; set; }

    /// <summary>Why it could not be read to its end; null where it was.</summary>
    public string? Fault { get; set; }

    /// <summary>Every object and part, parents first.</summary>
    public List<DeliveredObject> Objects { get; } = [];

    /// <summary>The objects of a class.</summary>
    public IEnumerable<DeliveredObject> OfClass(string name) => Objects.Where(item => item.Class == name);
}
