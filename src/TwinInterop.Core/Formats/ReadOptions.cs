using TwinInterop.Geometry;

namespace TwinInterop.Formats;

/// <summary>What the user states about a source, and how much a reader may take.</summary>
public sealed record ReadOptions
{
    /// <summary>The CRS of the data, whatever they declare; null to go by the data.</summary>
    public SpatialReference? Crs { get; init; }

    /// <summary>The axis order of the data, whatever they declare; null to go by the data.</summary>
    public AxisOrder? AxisOrder { get; init; }

    /// <summary>Where local coordinates lie, whatever the source declares; null to go by the source.</summary>
    /// <remarks>Only formats that say so in <see cref="IFormat.PlacesLocalCoordinates"/> use it.</remarks>
    public LocalOrigin? Origin { get; init; }

    /// <summary>
    /// Whether local coordinates stay as they are, in metres, instead of being placed on the map: the engineering
    /// coordinates of a building model.
    /// </summary>
    public bool KeepsLocalCoordinates { get; init; }

    /// <summary>
    /// Whether each part comes as an object by itself, behind the object that holds it, with a relation
    /// <see cref="Model.CityObjectRelation.Parent"/> to it: memory then holds single objects and no trees.
    /// </summary>
    public bool SeparatesParts { get; init; }

    /// <summary>Which levels of detail of whole buildings are derived from their elements; null for none.</summary>
    public ShellRequest? Shells { get; init; }

    /// <summary>How many threads a reader may use at most; the result is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Where the contexts of linked data come from.</summary>
    public LinkedDataOptions LinkedData { get; init; } = new();

    /// <summary>Bounds on depth and size.</summary>
    public ReadLimits Limits { get; init; } = new();
}
