using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>The axes of grids: lines on the ground, and attributes with their tags.</summary>
/// <remarks>Source: IfcGrid, IfcGridAxis (ISO 16739-1, 5.4.3 and 8.6.3).</remarks>
internal static class GridAxes
{
    /// <summary>The attributes that list axes, in the order of the lines.</summary>
    public static readonly ImmutableArray<string> Attributes = ["UAxes", "VAxes", "WAxes"];

    /// <summary>The lines of all axes, each in the direction of its axis; null where there are none, or one cannot be evaluated.</summary>
    /// <param name="grid">An IfcGrid.</param>
    /// <param name="geometry">The shapes of the model; takes what cannot be evaluated.</param>
    /// <param name="frame">Where the grid lies.</param>
    public static MultiCurve? Lines(IfcEntity grid, IfcGeometry geometry, Frame3D frame)
    {
        var lines = ImmutableArray.CreateBuilder<AbstractCurve>();
        foreach (IfcEntity axis in Attributes.SelectMany(attribute => grid.References(attribute).ToArray()))
        {
            try
            {
                Vector3D[] points = geometry.Curves.Polyline(axis.NeedReference("AxisCurve"));
                if (axis.Boolean("SameSense") == false)
                    Array.Reverse(points);
                if (points.Length > 1)
                    lines.Add(new LineString([.. points.Select(point => MeshSurfaces.ToPosition(frame.Apply(point)))]));
            }
            catch (UnreadableItemException left)
            {
                grid.Model.Report(left.Rule, left.Entity, [.. left.Arguments]);
                return null;
            }
        }

        return lines.Count == 0 ? null : new MultiCurve(lines.ToImmutable());
    }

    /// <summary>Adds the tags of the axes; nothing for an object that is no grid.</summary>
    public static void AddTags(IfcEntity grid, ImmutableArray<CityAttribute>.Builder attributes)
    {
        if (!grid.Is(Schema.IfcClass.IfcGrid))
            return;
        foreach (string attribute in Attributes)
        {
            ImmutableArray<AttributeValue> tags = [.. grid.References(attribute).ToArray().Select(axis => new TextValue(axis.Text("AxisTag") ?? ""))];
            if (!tags.IsEmpty)
                attributes.Add(new CityAttribute(attribute, new ListValue(tags)));
        }
    }
}
