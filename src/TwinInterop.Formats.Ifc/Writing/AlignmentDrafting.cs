using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Alignments;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Makes layouts again from the attribute that an alignment's design is kept in, where the curve is still that of the design.</summary>
/// <param name="document">Takes them; of IFC4X3.</param>
internal sealed class AlignmentDrafting(IfcDocument document)
{
    private static readonly IfcClass[] Layouts = [IfcClass.IfcAlignmentHorizontal, IfcClass.IfcAlignmentVertical, IfcClass.IfcAlignmentCant];
    private static readonly IfcClass[] Segments = [IfcClass.IfcAlignmentHorizontalSegment, IfcClass.IfcAlignmentVerticalSegment, IfcClass.IfcAlignmentCantSegment];

    private readonly LayoutEnds _ends = new(document.Instances);

    private static readonly ExpressType Length = ExpressType.Parse("IfcLengthMeasure");

    /// <summary>The layouts; null where the object has none that can be written whole, or where its curve has become another.</summary>
    /// <param name="item">The alignment.</param>
    /// <param name="origin">The origin of its placement.</param>
    public AlignmentDraft? Of(CityObject item, in Position origin)
    {
        if (document.Schema.Release != IfcRelease.Ifc4x3 || item.SourceClass != nameof(IfcClass.IfcAlignment)
            || item.Attributes.FirstOrDefault(IsLayouts) is not { } attribute || LineOf(item) is not { } line)
        {
            return null;
        }

        ImmutableArray<LayoutDraft> drafts = Draft(attribute);
        if (drafts.IsDefaultOrEmpty || DraftedParameters.Of(drafts) is not { } parameters || parameters.Curve() is not { } curve
            || AlignmentFit.Of(curve, line.Positions, origin, Near) is not { } motion)
        {
            return null;
        }

        return _ends.Close(new AlignmentDraft(drafts, parameters, motion));
    }

    // Metres: degrees have seven decimals, and tiles single precision.
    private double Near => document.Info.Format is "ifc" or "citygml" or "cityjson" ? 1e-3 : 1e-2;

    /// <summary>Whether an attribute holds the design of an alignment.</summary>
    public static bool IsLayouts(CityAttribute attribute) => attribute is { Name: AlignmentLayouts.Name, IsGeneric: false };

    private static LineString? LineOf(CityObject item)
    {
        LineString[] lines = [.. item.Geometry.Where(geometry => geometry.Role == GeometryRole.Network).SelectMany(geometry => geometry.Geometry.Leaves()).OfType<LineString>()];
        return lines is [var only] ? only : null;
    }

    private ImmutableArray<LayoutDraft> Draft(CityAttribute attribute)
    {
        var drafts = new LayoutDraft?[Layouts.Length];
        foreach (AttributeValue value in ItemsOf(attribute.Value))
        {
            int kind = value is NestedValue nested ? Array.FindIndex(Layouts, layout => layout.ToString() == nested.TypeName) : -1;
            if (kind < 0 || drafts[kind] is not null || Draft((NestedValue)value, kind) is not { } draft) // nested: asked above
                return default;
            drafts[kind] = draft;
        }

        return drafts is [not null, null, null] or [not null, not null, _] ? [.. drafts.OfType<LayoutDraft>()] : default;
    }

    private LayoutDraft? Draft(NestedValue layout, int kind)
    {
        IfcInstance instance = document.Instances.New(Layouts[kind]);
        var sets = ImmutableArray.CreateBuilder<CityAttribute>();
        var segments = ImmutableArray.CreateBuilder<SegmentDraft>();
        foreach (CityAttribute member in layout.Members)
        {
            if (member.Name != AlignmentLayouts.Segments)
            {
                if (!Take(member, sets, instance))
                    return null;
                continue;
            }

            foreach (AttributeValue item in ItemsOf(member.Value))
            {
                if (item is not NestedValue segment || DraftSegment(segment, kind) is not { } draft)
                    return null;
                segments.Add(draft);
            }
        }

        return segments.Count > 0 && document.Instances.IsWhole(Identified(instance)) ? new LayoutDraft(instance, sets.ToImmutable(), segments.ToImmutable()) : null;
    }

    private SegmentDraft? DraftSegment(NestedValue value, int kind)
    {
        IfcInstance segment = document.Instances.New(IfcClass.IfcAlignmentSegment);
        IfcInstance parameters = document.Instances.New(Segments[kind]);
        var sets = ImmutableArray.CreateBuilder<CityAttribute>();
        double[] start = new double[AlignmentLayouts.StartPoint.Length];
        foreach (CityAttribute member in value.Members)
        {
            int axis = AlignmentLayouts.StartPoint.IndexOf(member.Name);
            if (axis < 0)
            {
                if (!Take(member, sets, segment, parameters))
                    return null;
                continue;
            }

            if (MetresOf(member.Value) is not { } metres)
                return null;
            start[axis] = metres;
        }

        if (parameters.Has("StartPoint"))
            parameters["StartPoint"] = StepArgument.Reference(1); // the point comes when it is written
        segment["DesignParameters"] = StepArgument.Reference(1);
        return document.Instances.IsWhole(parameters) && document.Instances.IsWhole(Identified(segment))
            ? new SegmentDraft(segment, parameters, new Vector3D(start[0], start[1], 0), sets.ToImmutable())
            : null;
    }

    /// <summary>Puts a member where it belongs; false where no instance has a place for it.</summary>
    private bool Take(CityAttribute member, ImmutableArray<CityAttribute>.Builder sets, params ReadOnlySpan<IfcInstance> instances)
    {
        if (member.Value is NestedValue { IsSet: true, Members.Length: > 0 })
        {
            sets.Add(member);
            return true;
        }

        foreach (IfcInstance instance in instances)
        {
            int index = instance.Type.IndexOf(member.Name);
            if (index < 0)
                continue;
            instance[member.Name] = document.Arguments.Convert(member.Value, instance.Type.Attributes[index].Type);
            return instance[member.Name].Exists;
        }

        return false;
    }

    // What comes without a GlobalId gets one when it is written.
    private static IfcInstance Identified(IfcInstance instance)
    {
        if (!instance["GlobalId"].Exists)
            instance["GlobalId"] = StepArgument.Text("");
        return instance;
    }

    private double? MetresOf(AttributeValue value) =>
        document.Arguments.Convert(value, Length).Number;

    private static ImmutableArray<AttributeValue> ItemsOf(AttributeValue value) => value is ListValue list ? list.Items : [value];
}
