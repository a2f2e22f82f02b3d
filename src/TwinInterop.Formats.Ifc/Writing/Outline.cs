using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Areas on the ground as the closed lines that footprints of IFC are.</summary>
internal static class Outline
{
    /// <summary>The lines around the areas; null where an area has holes, which lines cannot tell.</summary>
    public static MultiCurve? Of(AbstractGeometry geometry)
    {
        var lines = ImmutableArray.CreateBuilder<AbstractCurve>();
        foreach (AbstractGeometry leaf in geometry.Leaves())
        {
            if (leaf is not PolygonSurface { Holes: [], Exterior.Positions: { Length: >= 3 } ring, Appearances: [] })
                return null;
            lines.Add(new LineString(ring.Add(ring[0])));
        }

        return lines.Count == 0 ? null : new MultiCurve(lines.ToImmutable());
    }
}
