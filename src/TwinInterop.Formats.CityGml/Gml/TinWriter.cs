using System.Collections.Immutable;
using TwinInterop.Formats.CityGml.Writing;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Writes what a gml:Tin states beside its triangles.</summary>
/// <remarks>Source: ISO 19136:2007, 10.5.13; OGC 03-105r1 for GML 3.1.1, which is the same here.</remarks>
internal sealed class TinWriter(XmlOutput output, PositionWriter positions)
{
    /// <summary>
    /// Writes lines, greatest length and control points. The schema demands the last two: where the source gives none, the
    /// longest edge and the vertices stand in.
    /// </summary>
    public void Write(TriangulatedSurface surface, TinConstraints constraints)
    {
        foreach (LineString line in constraints.StopLines)
            Line("stopLines", line);
        foreach (LineString line in constraints.BreakLines)
            Line("breakLines", line);
        output.Start("gml", "maxLength");
        output.Attribute("uom", constraints.MaxLengthUnit ?? "m");
        output.Text(SimpleValues.TextOf(constraints.MaxLength ?? LongestEdge(surface)));
        output.End();
        output.Start("gml", "controlPoint");
        ImmutableArray<Position> points = constraints.ControlPoints.IsEmpty ? surface.Vertices : constraints.ControlPoints;
        positions.List(points.AsSpan(), close: false);
        output.End();
    }

    private static double LongestEdge(TriangulatedSurface surface)
    {
        double longest = 0;
        for (int i = 0; i + 2 < surface.Triangles.Length; i += 3)
        {
            for (int corner = 0; corner < 3; corner++)
            {
                Position a = surface.Vertices[surface.Triangles[i + corner]];
                Position b = surface.Vertices[surface.Triangles[i + ((corner + 1) % 3)]];
                double height = a.HasHeight && b.HasHeight ? a.Z - b.Z : 0;
                longest = Math.Max(longest, Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2) + (height * height)));
            }
        }

        return longest;
    }

    private void Line(string name, LineString line)
    {
        output.Start("gml", name);
        output.Start("gml", "LineStringSegment");
        positions.List(line.Positions.AsSpan(), close: false);
        output.End();
        output.End();
    }
}
