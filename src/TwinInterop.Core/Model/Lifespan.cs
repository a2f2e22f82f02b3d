namespace TwinInterop.Model;

/// <summary>When an object exists; every date is null when the source does not give it.</summary>
/// <remarks>Source: OGC 20-010, 7.2 (AbstractFeatureWithLifespan).</remarks>
/// <param name="Creation">When it entered the dataset.</param>
/// <param name="Termination">When it left the dataset.</param>
/// <param name="ValidFrom">When it began to exist in the world.</param>
/// <param name="ValidTo">When it ceased to exist in the world.</param>
public sealed record Lifespan(
    TimeValue? Creation = null, TimeValue? Termination = null, TimeValue? ValidFrom = null, TimeValue? ValidTo = null)
{
    /// <summary>No date is known.</summary>
    public static Lifespan Unknown { get; } = new();
}
