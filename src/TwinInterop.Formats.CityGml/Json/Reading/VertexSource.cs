using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Positions by vertex index.</summary>
/// <param name="table">The vertices as written.</param>
/// <param name="transform">From them to positions.</param>
internal sealed class VertexSource(VertexTable table, VertexTransform transform)
{
    /// <summary>How many vertices there are.</summary>
    public int Count => table.Count;

    /// <summary>Whether the data write northing or latitude first.</summary>
    public bool IsNorthFirst => transform.IsNorthFirst;

    /// <summary>The position of a vertex.</summary>
    public Position this[int index] => transform.Apply(table[index]);

    /// <summary>Whether a vertex exists and is finite.</summary>
    public bool Has(int index) => (uint)index < (uint)table.Count && double.IsFinite(table[index].X);
}
