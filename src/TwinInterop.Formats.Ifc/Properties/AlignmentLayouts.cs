using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>The design of alignments as an attribute of theirs: every layout with its segments, by the names of the schema.</summary>
/// <remarks>
/// Coordinates are those of the alignment's own system, before its placement and any map conversion: they say what was designed, the
/// geometry says where it lies. Source: IfcAlignmentHorizontal, IfcAlignmentVertical, IfcAlignmentCant and their segments
/// (ISO 16739-1:2024, 5.4.3 and 8.7.3).
/// </remarks>
/// <param name="descriptions">Reads values.</param>
/// <param name="sets">Reads sets.</param>
/// <param name="units">The units of the file.</param>
internal sealed class AlignmentLayouts(EntityDescription descriptions, PropertySets sets, IfcUnits units)
{
    /// <summary>The name of the attribute.</summary>
    public const string Name = "layouts";

    /// <summary>The member of a layout that holds its segments.</summary>
    public const string Segments = "segments";

    /// <summary>The members that hold the coordinates of the point at which a segment in plan begins.</summary>
    public static readonly ImmutableArray<string> StartPoint = ["StartPointX", "StartPointY"];

    /// <summary>The attribute; null where the object has no layouts.</summary>
    public CityAttribute? Of(ObjectNode node)
    {
        if (node.Layouts.Count == 0)
            return null;
        ImmutableArray<AttributeValue> items = [.. node.Layouts.Select(layout => Describe(layout.Entity))];
        return new CityAttribute(Name, items.Length == 1 ? items[0] : new ListValue(items));
    }

    private NestedValue Describe(IfcEntity layout)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        descriptions.AddValues(layout, static _ => true, members);
        sets.AddTo(layout, default, members, withSeries: true);
        ImmutableArray<AttributeValue> segments = [.. SegmentsOf(layout).Select(DescribeSegment)];
        if (segments.Length > 0)
            members.Add(new CityAttribute(Segments, segments.Length == 1 ? segments[0] : new ListValue(segments)));
        return new NestedValue(members.ToImmutable(), layout.Type?.Name);
    }

    private NestedValue DescribeSegment(IfcEntity segment)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        descriptions.AddValues(segment, static _ => true, members);
        IfcEntity parameters = segment.Reference("DesignParameters");
        if (parameters.Exists)
        {
            AddPoint(parameters.Reference("StartPoint"), members);
            descriptions.AddValues(parameters, static _ => true, members);
        }

        sets.AddTo(segment, default, members, withSeries: true);
        return new NestedValue(members.ToImmutable(), parameters.Type?.Name ?? segment.Type?.Name);
    }

    private void AddPoint(IfcEntity point, ImmutableArray<CityAttribute>.Builder members)
    {
        if (!point.Is(IfcClass.IfcCartesianPoint))
            return;
        using PooledList<double>? coordinates = point["Coordinates"].ReadDoubles();
        for (int i = 0; i < Math.Min(coordinates?.Count ?? 0, StartPoint.Length); i++)
            members.Add(new CityAttribute(StartPoint[i], new MeasureValue(coordinates![i], units.Length.Ucum ?? "m"))); // not null: it has this many
    }

    // Nested in the standard, aggregated in some files.
    private static List<IfcEntity> SegmentsOf(IfcEntity layout)
    {
        var segments = new List<IfcEntity>();
        foreach (IfcClass relationship in (IfcClass[])[IfcClass.IfcRelNests, IfcClass.IfcRelAggregates])
        {
            foreach (IfcEntity relation in layout.ReferredBy(relationship, "RelatingObject"))
            {
                foreach (IfcEntity part in relation.References("RelatedObjects"))
                {
                    bool isMade = string.Equals(part.Text("ObjectType"), TwinSets.DerivedType, StringComparison.Ordinal);
                    if (part.Is(IfcClass.IfcAlignmentSegment) && !isMade)
                        segments.Add(part);
                }
            }
        }

        return segments;
    }
}
