using System.Collections.Immutable;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes grids with their axes, which are lines in plan at the height of the grid.</summary>
/// <remarks>Source: IfcGrid, IfcGridAxis (ISO 16739-1, 5.4.3 and 8.6.3).</remarks>
/// <param name="document">Takes them.</param>
internal sealed class GridWriter(IfcDocument document)
{
    private const double OneHeight = 1e-6; // metres
    private readonly CurveWriter _curves = new(document.Instances);

    /// <summary>How high a grid lies over the origin of what it stands in; 0 for any other object.</summary>
    public static double LevelOf(CityObject item, in Position place) =>
        item.SourceClass == nameof(IfcClass.IfcGrid) && IsGrid(item) ? HeightOf((MultiCurve)item.Geometry[0].Geometry) - place.Z : 0; // asked before

    /// <summary>Whether an object has a line of one height for each tag of an axis, and axes in two directions.</summary>
    public static bool IsGrid(CityObject item)
    {
        int[] counts = [.. GridAxes.Attributes.Select(attribute => TagsOf(item, attribute).Length)];
        return counts[0] > 0 && counts[1] > 0 && item.Parts.IsEmpty && item.Geometry is [{ Geometry: MultiCurve lines }]
            && lines.Members.Length == counts.Sum()
            && lines.Members.All(line => line is LineString { Positions.Length: > 1 } straight && straight.Positions.All(IsLevel));

        bool IsLevel(Position position) =>
            Math.Abs(position.Z - HeightOf((MultiCurve)item.Geometry[0].Geometry)) <= OneHeight && double.IsFinite(position.X + position.Y);
    }

    /// <summary>Writes the axes into the instance of a grid.</summary>
    /// <param name="item">The grid.</param>
    /// <param name="instance">Its instance.</param>
    /// <param name="placement">Its placement, at the height of its lines.</param>
    /// <param name="place">The origin of that placement in plan.</param>
    public void Write(CityObject item, IfcInstance instance, int placement, in Position place)
    {
        var lines = (MultiCurve)item.Geometry[0].Geometry; // asked before
        int[] curves = [.. _curves.WritePlan(lines, place)];
        int next = 0;
        foreach (string attribute in GridAxes.Attributes)
        {
            ImmutableArray<string> tags = TagsOf(item, attribute);
            if (tags.IsEmpty)
                continue;
            int first = next;
            next += tags.Length;
            instance[attribute] = StepArgument.References([.. tags.Select((tag, i) => WriteAxis(tag, curves[first + i]))]);
        }

        instance.With("ObjectPlacement", StepArgument.Reference(placement)).With("Representation", StepArgument.Reference(WriteShape(curves)));
        document.Context.Books.Keep(BookAccount.Geometries);
    }

    private int WriteAxis(string tag, int curve) => document.Instances.Write(document.Instances.New(IfcClass.IfcGridAxis)
        .With("AxisTag", StepArgument.Text(tag.Length == 0 ? null : tag))
        .With("AxisCurve", StepArgument.Reference(curve))
        .With("SameSense", StepArgument.Logical(true)));

    private int WriteShape(int[] curves)
    {
        InstanceWriter instances = document.Instances;
        int set = instances.Write(instances.New(IfcClass.IfcGeometricCurveSet).With("Elements", StepArgument.References(curves)));
        int representation = instances.Write(instances.New(IfcClass.IfcShapeRepresentation)
            .With("ContextOfItems", StepArgument.Reference(document.Contexts.Of("FootPrint", "")))
            .With("RepresentationIdentifier", StepArgument.Text("FootPrint"))
            .With("RepresentationType", StepArgument.Text("GeometricCurveSet"))
            .With("Items", StepArgument.References([set])));
        return instances.Write(instances.New(IfcClass.IfcProductDefinitionShape).With("Representations", StepArgument.References([representation])));
    }

    private static double HeightOf(MultiCurve lines) => ((LineString)lines.Members[0]).Positions[0].Z;

    private static ImmutableArray<string> TagsOf(CityObject item, string name) =>
        item.Attributes.FirstOrDefault(attribute => attribute.Name == name && !attribute.IsGeneric)?.Value switch
        {
            ListValue list when list.Items.All(tag => tag is TextValue) => [.. list.Items.Select(tag => ((TextValue)tag).Text)],
            TextValue tag => [tag.Text],
            _ => [],
        };
}
