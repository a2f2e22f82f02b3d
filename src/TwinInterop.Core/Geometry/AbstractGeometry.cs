namespace TwinInterop.Geometry;

/// <summary>Any geometry of a city object.</summary>
/// <remarks>
/// Geometries are shared by reference: a surface that bounds both a solid and a wall surface is one instance in both
/// places. Writers that can express sharing do so; a transform must map one instance to one instance.
/// Source: ISO 19107:2019, 6.4.
/// </remarks>
public abstract record AbstractGeometry
{
    private protected AbstractGeometry()
    {
    }

    /// <summary>The id in the source, for example <c>gml:id</c>; null when it has none.</summary>
    public string? Id { get; init; }
}
