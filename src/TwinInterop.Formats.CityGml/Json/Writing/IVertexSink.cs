using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Takes the vertices that boundaries refer to.</summary>
internal interface IVertexSink
{
    /// <summary>The vertex at a position; positions that fall together have the same.</summary>
    /// <returns>False when the position is not finite or out of reach.</returns>
    bool TryKey(Position position, out VertexKey key);

    /// <summary>The index of a vertex, which is added when it is new.</summary>
    int IndexOf(VertexKey key);
}
