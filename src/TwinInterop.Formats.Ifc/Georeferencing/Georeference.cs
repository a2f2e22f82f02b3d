using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Where a model lies: one frame for all its coordinates, and what it was read from.</summary>
internal sealed record Georeference
{
    /// <summary>
    /// From the coordinates of the file, in metres and with all placements resolved (IfcLocalPlacement up to its root), to
    /// coordinates in <see cref="Crs"/>: east and north in the unit of that CRS, heights in metres.
    /// </summary>
    /// <remarks>
    /// The scale and WorldCoordinateSystem of the context, where it counts, are part of it. Compose it with the frame of an object
    /// and apply the product: doubles carry map coordinates to less than a micrometre.
    /// </remarks>
    public required Frame3D Frame { get; init; }

    /// <summary>What the result refers to; <see cref="SpatialReference.Unknown"/> where nothing is known.</summary>
    public required SpatialReference Crs { get; init; }

    /// <summary>What it was read from.</summary>
    public required GeoreferenceEvidence Evidence { get; init; }

    /// <summary>How sure it is.</summary>
    public required GeoreferenceConfidence Confidence { get; init; }

    /// <summary>
    /// Metres in one unit of easting and northing: that of the system's axes where the register has it, and the map unit of the file
    /// where it does not.
    /// </summary>
    public double HorizontalUnit { get; init; } = 1;

    /// <summary>What the evidence that was not used says.</summary>
    public ImmutableArray<GeoreferenceAlternative> Alternatives { get; init; } = [];

    /// <summary>The evidence by the name of its entity, for reports.</summary>
    public string EvidenceName => Evidence switch
    {
        GeoreferenceEvidence.Options => "options",
        GeoreferenceEvidence.MapConversion => "IfcMapConversion",
        GeoreferenceEvidence.RigidOperation => "IfcRigidOperation",
        GeoreferenceEvidence.PropertySet => "ePSet_MapConversion",
        GeoreferenceEvidence.Placements => "placements",
        GeoreferenceEvidence.Site => "IfcSite",
        _ => "none",
    };

    /// <summary>Finds out where a model lies. Findings go to the model's log.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">What the user states: <see cref="ReadOptions.Crs"/> and <see cref="ReadOptions.Origin"/>.</param>
    public static Georeference Read(IfcModel model, ReadOptions options) => new GeoreferenceReader(model, options).Read();
}
