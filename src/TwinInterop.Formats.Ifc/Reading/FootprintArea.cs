using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Areas that closed lines of a footprint bound.</summary>
internal static class FootprintArea
{
    /// <summary>The area that a line bounds, seen from above; null where the line is open or bounds none.</summary>
    /// <param name="line">The line in the system of its product.</param>
    /// <param name="frame">Where that system lies.</param>
    public static PolygonSurface? Of(ShapeLine line, in Frame3D frame)
    {
        const int FewestPoints = 4;
        if (line.Points.Length < FewestPoints || line.Points[0] != line.Points[^1])
            return null;
        var places = new Vector3D[line.Points.Length - 1];
        for (int i = 0; i < places.Length; i++)
            places[i] = frame.Apply(line.Points[i]);
        double twice = 0;
        for (int i = 1; i + 1 < places.Length; i++)
            twice += (places[i] - places[0]).Cross(places[i + 1] - places[0]).Z;
        if (twice == 0)
            return null;
        if (twice < 0)
            Array.Reverse(places);
        return new PolygonSurface(new Ring([.. places.Select(place => MeshSurfaces.ToPosition(place))]), []);
    }
}
