using System.Globalization;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>A box around a geometry, in degrees.</summary>
/// <param name="West">The least longitude.</param>
/// <param name="South">The least latitude.</param>
/// <param name="East">The greatest longitude.</param>
/// <param name="North">The greatest latitude.</param>
internal readonly record struct JsonBox(double West, double South, double East, double North)
{
    /// <summary>The box around a geometry; null where it has no positions.</summary>
    public static JsonBox? Of(JsonPlace? geometry)
    {
        JsonBox? box = null;
        var pending = new Stack<JsonPlace>();
        if (geometry is not null)
            pending.Push(geometry);
        while (pending.TryPop(out JsonPlace? place))
        {
            if (place.AsNumbers() is { Length: >= 2 } position)
            {
                box = (box ?? new JsonBox(position[0], position[1], position[0], position[1])).With(position[0], position[1]);
                continue;
            }

            foreach (JsonPlace inner in place.IsObject ? ((JsonPlace?[])[place.ArrayAt("coordinates"), place.ArrayAt("geometries")]).OfType<JsonPlace>() : place.Items())
                pending.Push(inner);
        }

        return box;
    }

    /// <summary>The box with a margin.</summary>
    public JsonBox Grown(double by) => new(West - by, South - by, East + by, North + by);

    /// <summary>Whether two boxes have a position in common.</summary>
    public bool Meets(JsonBox other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;

    /// <summary>As the parameter <c>bbox</c> has it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{West:0.#######},{South:0.#######},{East:0.#######},{North:0.#######}");

    private JsonBox With(double x, double y) => new(Math.Min(West, x), Math.Min(South, y), Math.Max(East, x), Math.Max(North, y));
}
