namespace TwinInterop.Geometry.Validity;

/// <summary>Two edges of a face that meet.</summary>
/// <param name="Kind">How.</param>
/// <param name="FirstRing">The ring of one edge.</param>
/// <param name="SecondRing">The ring of the other; not lower than the first.</param>
/// <param name="Vertex">The vertex where they touch, or an end of one of them.</param>
internal readonly record struct EdgeContact(ContactKind Kind, int FirstRing, int SecondRing, int Vertex)
{
    /// <summary>The edge in whose middle the vertex lies; null where both edges end there.</summary>
    public (int Ring, int Index)? Inside { get; init; }
}
