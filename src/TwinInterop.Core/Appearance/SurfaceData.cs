namespace TwinInterop.Appearance;

/// <summary>A material or a texture.</summary>
public abstract record SurfaceData
{
    private protected SurfaceData()
    {
    }

    /// <summary>The id in the source; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The name in the source; null when it has none.</summary>
    public string? Name { get; init; }
}
