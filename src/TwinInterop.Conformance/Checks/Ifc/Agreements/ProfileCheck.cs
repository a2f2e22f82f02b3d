using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks profiles: their boundaries do not cross themselves, derived ones are not mirrored.</summary>
/// <remarks>Source: IfcArbitraryClosedProfileDef, IfcDerivedProfileDef (ISO 16739-1:2024, 8.15.3).</remarks>
[Checks("ifc-swe001", "ifc-swe002")]
internal sealed class ProfileCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        var geometry = new IfcGeometry(subject.Model);
        double tolerance = ModelPrecision.InMetres(subject.Model);
        foreach (IfcEntity profile in subject.Model.OfType(IfcClass.IfcArbitraryClosedProfileDef))
        {
            CheckCurve(subject, geometry, profile, "OuterCurve", tolerance);
            CheckCurve(subject, geometry, profile, "InnerCurves", tolerance);
        }

        if (subject.IsOf(IfcRelease.Ifc2x3))
            return; // It has no IfcMirroredProfileDef: mirroring is written as here.
        foreach (IfcEntity profile in subject.Model.OfType(IfcClass.IfcDerivedProfileDef))
        {
            if (profile.Class == IfcClass.IfcDerivedProfileDef)
                CheckMirror(subject, geometry, profile);
        }

        foreach (IfcClass swept in (IfcClass[])[IfcClass.IfcExtrudedAreaSolidTapered, IfcClass.IfcRevolvedAreaSolidTapered])
        {
            foreach (IfcEntity solid in subject.Model.OfType(swept))
            {
                if (solid.Reference("EndSweptArea") is { Exists: true, Class: IfcClass.IfcMirroredProfileDef } mirrored)
                    subject.Report("ifc-swe002", solid, "EndSweptArea", mirrored.ToString());
            }
        }
    }

    private static void CheckCurve(IfcSubject subject, IfcGeometry geometry, IfcEntity profile, string attribute, double tolerance)
    {
        foreach (IfcEntity curve in profile.References(attribute))
        {
            try
            {
                if (RingContact.Exists(geometry.Curves.Polyline(curve), tolerance))
                    subject.Report("ifc-swe001", profile, attribute, curve.ToString());
            }
            catch (UnreadableItemException)
            {
                // What cannot be evaluated is another rule's.
            }
        }
    }

    private static void CheckMirror(IfcSubject subject, IfcGeometry geometry, IfcEntity profile)
    {
        if (profile.Reference("Operator") is not { Exists: true } turn)
            return;
        try
        {
            Frame3D frame = geometry.Points.Operator(turn);
            if (frame.AxisX.Cross(frame.AxisY).Z < 0)
                subject.Report("ifc-swe002", profile, "Operator", turn.ToString());
        }
        catch (UnreadableItemException)
        {
            // What cannot be evaluated is another rule's.
        }
    }
}
