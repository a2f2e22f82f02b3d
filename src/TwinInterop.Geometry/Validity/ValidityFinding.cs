namespace TwinInterop.Geometry.Validity;

/// <summary>One fault of a geometry, and where it is.</summary>
/// <param name="Code">Which fault.</param>
/// <param name="Path">Which part of the geometry.</param>
/// <param name="Message">What was found and what was expected, in English.</param>
public sealed record ValidityFinding(ValidityCode Code, ValidityPath Path, string Message)
{
    /// <summary>The place of the fault in the CRS of the data; null where it has none.</summary>
    public Position? Location { get; init; }

    /// <summary>The id in the source of the ring, surface, shell or solid, the innermost that has one; null where none has.</summary>
    public string? SourceId { get; init; }

    /// <summary>What was measured, in the unit of the tolerance; null where the fault is no matter of measure.</summary>
    public double? Measured { get; init; }

    /// <summary>What the measure may be at most, in metres or degrees; null where the fault is no matter of measure.</summary>
    public double? Tolerance { get; init; }

    /// <summary>1 ring, 2 polygon, 3 shell, 4 solid, 5 composite, 6 building, 9 other; 0 where nothing was judged.</summary>
    public int Level => (int)Code / 100;
}
