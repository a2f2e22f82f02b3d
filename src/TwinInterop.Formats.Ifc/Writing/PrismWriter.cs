using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes prisms as their outline and how far it is drawn out upwards.</summary>
/// <remarks>Source: IfcExtrudedAreaSolid, IfcArbitraryClosedProfileDef, IfcArbitraryProfileDefWithVoids (ISO 16739-1, 8.8.3, 8.15.3).</remarks>
/// <param name="instances">Takes them.</param>
internal sealed class PrismWriter(InstanceWriter instances)
{
    private int _up;

    private StepWriter Step => instances.Step;

    /// <summary>Writes a prism.</summary>
    /// <returns>The number of the body.</returns>
    public int Write(Prism prism)
    {
        int[] rings = [.. prism.Rings.Select(WriteRing)];
        int profile = Step.Begin(rings.Length == 1 ? "IFCARBITRARYCLOSEDPROFILEDEF"u8 : "IFCARBITRARYPROFILEDEFWITHVOIDS"u8);
        Step.Enumeration("AREA");
        Step.Null();
        Step.Reference(rings[0]);
        if (rings.Length > 1)
            Step.References(rings.AsSpan(1));
        Step.End();
        if (_up == 0)
            _up = instances.Write(instances.New(IfcClass.IfcDirection).With("DirectionRatios", RepresentationContexts.Numbers(0, 0, 1)));
        int corner = Step.Begin("IFCCARTESIANPOINT"u8);
        Step.Coordinates(0, 0, prism.Bottom);
        Step.End();
        int place = Step.Begin("IFCAXIS2PLACEMENT3D"u8);
        Step.Reference(corner);
        Step.Null();
        Step.Null();
        Step.End();
        int solid = Step.Begin("IFCEXTRUDEDAREASOLID"u8);
        Step.Reference(profile);
        Step.Reference(place);
        Step.Reference(_up);
        Step.Coordinate(prism.Depth);
        Step.End();
        return solid;
    }

    private int WriteRing(ImmutableArray<Position> ring)
    {
        if (instances.Schema.Release == IfcRelease.Ifc2x3)
            return WritePolyline(ring);
        int list = Step.Begin("IFCCARTESIANPOINTLIST2D"u8);
        Step.BeginList();
        foreach (Position corner in ring)
            WritePlace(corner);
        WritePlace(ring[0]);
        Step.EndList();
        if (instances.Schema.Release == IfcRelease.Ifc4x3)
            Step.Null();
        Step.End();
        int curve = Step.Begin("IFCINDEXEDPOLYCURVE"u8);
        Step.Reference(list);
        Step.Null();
        Step.Enumeration("F");
        Step.End();
        return curve;
    }

    private int WritePolyline(ImmutableArray<Position> ring)
    {
        int first = Step.Last + 1;
        foreach (Position corner in ring)
        {
            Step.Begin("IFCCARTESIANPOINT"u8);
            WritePlace(corner);
            Step.End();
        }

        int curve = Step.Begin("IFCPOLYLINE"u8);
        Step.BeginList();
        for (int i = 0; i < ring.Length; i++)
            Step.Reference(first + i);
        Step.Reference(first);
        Step.EndList();
        Step.End();
        return curve;
    }

    private void WritePlace(in Position place)
    {
        Step.BeginList();
        Step.Coordinate(place.X);
        Step.Coordinate(place.Y);
        Step.EndList();
    }
}
