using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The curves of alignments: as the file draws them, or else from their design parameters.</summary>
/// <remarks>Source: IfcAlignment (ISO 16739-1:2024, 5.4.3.1). Safe for several threads.</remarks>
/// <param name="model">Takes the findings.</param>
/// <param name="points">Reads points.</param>
/// <param name="curves">Reads curves.</param>
internal sealed class AlignmentReader(IfcModel model, PointReader points, AlignmentCurveReader curves)
{
    private readonly AlignmentLayout _layout = new(model, points);

    /// <summary>The richest curve that there is: with cant over one with heights over one in plan.</summary>
    /// <returns>Null where there is none; what cannot be evaluated is reported.</returns>
    public IStationedCurve? Curve(IfcEntity alignment)
    {
        foreach (IfcEntity curve in Drawn(alignment))
        {
            try
            {
                return curves.Stationed(curve);
            }
            catch (UnreadableItemException left)
            {
                model.Report(left.Rule, left.Entity, [.. left.Arguments]);
            }
        }

        return _layout.Curve(alignment);
    }

    private static List<IfcEntity> Drawn(IfcEntity alignment)
    {
        var found = new List<(int Rank, IfcEntity Curve)>();
        if (alignment.Reference("Axis") is var axis && axis.Exists)
            found.Add((Rank(axis), axis));
        IfcEntity shape = alignment.Reference("Representation");
        if (shape.Exists)
        {
            foreach (IfcEntity representation in shape.References("Representations"))
                AddCurves(representation.References("Items"), found);
        }

        return [.. found.OrderBy(pair => pair.Rank).Select(pair => pair.Curve)];
    }

    private static void AddCurves(IfcEntities items, List<(int Rank, IfcEntity Curve)> found)
    {
        foreach (IfcEntity item in items)
        {
            if (item.Is(IfcClass.IfcGeometricSet))
                AddCurves(item.References("Elements"), found);
            else if (item.Is(IfcClass.IfcCurve))
                found.Add((Rank(item), item));
        }
    }

    private static int Rank(IfcEntity curve) => curve.Class switch
    {
        IfcClass.IfcSegmentedReferenceCurve => 0,
        IfcClass.IfcGradientCurve => 1,
        IfcClass.IfcAlignmentCurve when curve.Reference("Vertical").Exists => 1,
        IfcClass.IfcOffsetCurveByDistances => 2,
        IfcClass.IfcPolyline or IfcClass.IfcIndexedPolyCurve when Is3D(curve) => 2,
        IfcClass.IfcCompositeCurve or IfcClass.IfcAlignmentCurve => 3,
        _ => 4,
    };

    private static bool Is3D(IfcEntity curve)
    {
        IfcEntity first = curve.References("Points").FirstOrDefault();
        return first.Is(IfcClass.IfcCartesianPointList3D)
            || (first.Is(IfcClass.IfcCartesianPoint) && first["Coordinates"].Items.Count() > 2);
    }
}
