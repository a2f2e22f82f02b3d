using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes centre lines as alignments with their layouts, and ties them to what runs along them.</summary>
/// <remarks>
/// They are made for the objects and none of the source: reading takes them as geometry of these. Source: ISO 16739-1:2024,
/// 4.1.4.4.1 (nesting of layouts), 5.4.3.1 (IfcAlignment).
/// </remarks>
/// <param name="document">Takes them; of IFC4X3.</param>
/// <param name="structure">Puts them into the project.</param>
internal sealed class AlignmentWriter(IfcDocument document, StructureWriter structure)
{
    private readonly AlignmentLayoutWriter _layouts = new(document);

    /// <summary>Writes the centre lines of an object.</summary>
    /// <param name="owner">The object; it has a placement.</param>
    /// <param name="lines">Its lines in order.</param>
    /// <param name="name">What people call the object; null where it has no name.</param>
    public void Write(in ObjectReference owner, ImmutableArray<CentreLine> lines, string? name)
    {
        int[] alignments = new int[lines.Length];
        for (int i = 0; i < alignments.Length; i++)
            alignments[i] = Write(owner, lines[i], i, name, positions: lines.Length == 1 ? owner.Number : 0);
        bool isPlace = structure.IsSpatial(owner.Entity);
        IfcInstance tie = document.NewRoot(isPlace ? IfcClass.IfcRelReferencedInSpatialStructure : IfcClass.IfcRelAssignsToProduct, owner.GlobalId, "alignments")
            .With("Name", StepArgument.Text(TwinSets.DerivedType));
        document.Instances.Write(isPlace
            ? tie.With("RelatedElements", StepArgument.References(alignments)).With("RelatingStructure", StepArgument.Reference(owner.Number))
            : tie.With("RelatedObjects", StepArgument.References(alignments)).With("RelatingProduct", StepArgument.Reference(owner.Number)));
        structure.AddAlignments(alignments);
    }

    private int Write(in ObjectReference owner, CentreLine line, int index, string? name, int positions)
    {
        string id = GlobalIds.Derive(owner.GlobalId, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"alignment-{index + 1}"));
        int placement = document.WritePlacement(owner.Placement, new Position(0, 0, line.HasHeights ? 0 : line.Level));
        int[] points = new int[line.Count];
        (int plan, int curve) = document.AlignmentCurves.Write(line, points);
        int shape = WriteShape(line, plan, curve);
        int alignment = document.Instances.Write(Derived(document.Instances.New(IfcClass.IfcAlignment), id)
            .With("Name", StepArgument.Text(name))
            .With("ObjectPlacement", StepArgument.Reference(placement))
            .With("Representation", StepArgument.Reference(shape)));
        Nest(id, alignment, "layouts", _layouts.Write(id, line, points));
        int start = WriteStart(id, line, placement, curve);
        Nest(id, alignment, "referents", [start]);
        document.Instances.Write(document.NewRoot(IfcClass.IfcRelPositions, id, "positions")
            .With("Name", StepArgument.Text(TwinSets.DerivedType))
            .With("RelatingPositioningElement", StepArgument.Reference(alignment))
            .With("RelatedProducts", StepArgument.References(positions == 0 ? [start] : [positions, start])));
        return alignment;
    }

    /// <summary>Writes the design of an alignment of the source of straight segments.</summary>
    /// <param name="alignment">The alignment.</param>
    /// <param name="line">Its curve.</param>
    /// <param name="points">The numbers of the corners in plan.</param>
    public void WriteDesign(in ObjectReference alignment, CentreLine line, int[] points) =>
        Nest(alignment.GlobalId, alignment.Number, "layouts", _layouts.Write(alignment.GlobalId, line, points));

    /// <summary>Writes the layouts of an alignment of the source as they were designed.</summary>
    public void WriteLayouts(in ObjectReference alignment, AlignmentDraft draft) =>
        Nest(alignment.GlobalId, alignment.Number, "layouts", _layouts.Write(alignment.GlobalId, draft));

    private int WriteShape(CentreLine line, int plan, int curve)
    {
        AlignmentCurveWriter curves = document.AlignmentCurves;
        int axis = curves.WriteRepresentation("Axis", line.HasHeights, curve);
        int[] representations = line.HasHeights ? [curves.WriteRepresentation("FootPrint", isSpatial: false, plan), axis] : [axis];
        return document.Instances.Write(document.Instances.New(IfcClass.IfcProductDefinitionShape)
            .With("Representations", StepArgument.References(representations)));
    }

    /// <summary>The referent from which stations count.</summary>
    private int WriteStart(string alignment, CentreLine line, int placement, int curve)
    {
        InstanceWriter instances = document.Instances;
        int distance = instances.Write(instances.New(IfcClass.IfcPointByDistanceExpression)
            .With("DistanceAlong", StepArgument.Typed("IfcLengthMeasure", StepArgument.Real(0)))
            .With("BasisCurve", StepArgument.Reference(curve)));
        int along = instances.Write(instances.New(IfcClass.IfcAxis2PlacementLinear).With("Location", StepArgument.Reference(distance)));
        (double x, double y) = line.Plan(0);
        (double alongX, double alongY) = line.Direction(0);
        (double height, double gradient) = line.HasHeights ? (line.Height(0), line.Gradient(0)) : (0, 0);
        int point = instances.Write(instances.New(IfcClass.IfcCartesianPoint).With("Coordinates", RepresentationContexts.Numbers(x, y, height)));
        int up = Direction(-alongX * gradient, -alongY * gradient, 1);
        int forward = Direction(alongX, alongY, gradient);
        int cartesian = instances.Write(instances.New(IfcClass.IfcAxis2Placement3D)
            .With("Location", StepArgument.Reference(point))
            .With("Axis", StepArgument.Reference(up))
            .With("RefDirection", StepArgument.Reference(forward)));
        int linear = instances.Write(instances.New(IfcClass.IfcLinearPlacement)
            .With("PlacementRelTo", StepArgument.Reference(placement))
            .With("RelativePlacement", StepArgument.Reference(along))
            .With("CartesianPosition", StepArgument.Reference(cartesian)));
        string id = GlobalIds.Derive(alignment, "start");
        IfcInstance referent = Derived(instances.New(IfcClass.IfcReferent), id)
            .With("Name", StepArgument.Text("0+000"))
            .With("ObjectPlacement", StepArgument.Reference(linear))
            .With("PredefinedType", StepArgument.Enumeration("STATION"));
        int start = instances.Write(referent);
        int station = instances.Write(instances.New(IfcClass.IfcPropertySingleValue)
            .With("Name", StepArgument.Text("Station"))
            .With("NominalValue", StepArgument.Typed("IfcLengthMeasure", StepArgument.Real(0))));
        int set = instances.Write(document.NewRoot(IfcClass.IfcPropertySet, id, "stationing")
            .With("Name", StepArgument.Text("Pset_Stationing"))
            .With("HasProperties", StepArgument.References([station])));
        instances.Write(document.NewRoot(IfcClass.IfcRelDefinesByProperties, id, "stationing of")
            .With("RelatedObjects", StepArgument.References([start]))
            .With("RelatingPropertyDefinition", StepArgument.Reference(set)));
        return start;
    }

    private void Nest(string owner, int whole, string name, int[] parts) => document.Instances.Write(
        document.NewRoot(IfcClass.IfcRelNests, owner, name)
            .With("RelatingObject", StepArgument.Reference(whole))
            .With("RelatedObjects", StepArgument.References(parts)));

    private int Direction(double x, double y, double z) => document.Instances.Write(
        document.Instances.New(IfcClass.IfcDirection).With("DirectionRatios", RepresentationContexts.Numbers(x, y, z)));

    private static IfcInstance Derived(IfcInstance instance, string id) => instance
        .With("GlobalId", StepArgument.Text(id))
        .With("ObjectType", StepArgument.Text(TwinSets.DerivedType));
}
