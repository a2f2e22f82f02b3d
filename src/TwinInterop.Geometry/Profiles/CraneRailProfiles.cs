using TwinInterop.Geometry.Curves;

namespace TwinInterop.Geometry.Profiles;

/// <summary>Crane rails, around the centre of their bounding boxes; upright, the head at the top. Sizes in metres.</summary>
/// <remarks>Source: IfcCraneRailAShapeProfileDef, IfcCraneRailFShapeProfileDef (IFC2x3 TC1), after DIN 536.</remarks>
/// <param name="tessellation">How finely roundings are cut.</param>
internal sealed class CraneRailProfiles(Tessellation tessellation)
{
    /// <summary>A rail with a wide foot.</summary>
    /// <param name="height">Overall height.</param>
    /// <param name="head">The head.</param>
    /// <param name="web">Thickness of the web.</param>
    /// <param name="foot">Width of the foot and its thickness at the edge.</param>
    /// <param name="bend">Where the upper face of the foot changes its slope: width and thickness there.</param>
    /// <param name="footAtWeb">Thickness of the foot where it meets the web.</param>
    public Profile A(
        double height, RailHead head, double web, (double Width, double Depth) foot, (double Width, double Depth) bend, double footAtWeb) =>
        Mirrored(
            height,
            head,
            [(foot.Width / 2, 0), (foot.Width / 2, foot.Depth), (bend.Width / 2, bend.Depth), (web / 2, footAtWeb), (web / 2, height - head.WebDepth)]);

    /// <summary>A flat rail: the foot is as wide as the head.</summary>
    /// <param name="height">Overall height.</param>
    /// <param name="head">The head.</param>
    /// <param name="web">Thickness of the web.</param>
    /// <param name="footAtEdge">Thickness of the foot at its edge.</param>
    /// <param name="footAtWeb">Thickness of the foot where it meets the web.</param>
    public Profile F(double height, RailHead head, double web, double footAtEdge, double footAtWeb) => Mirrored(
        height,
        head,
        [(head.Width / 2, 0), (head.Width / 2, footAtEdge), (web / 2, footAtWeb), (web / 2, height - head.WebDepth)]);

    private Profile Mirrored(double height, RailHead head, (double X, double Y)[] below)
    {
        double middle = height / 2;
        double x = head.Width / 2;
        var outline = new Outline(tessellation);
        foreach ((double right, double y) in below)
            outline.Corner(right, y - middle);
        outline.Corner(x, middle - head.SideDepth).Corner(x, middle, head.Radius)
            .Corner(-x, middle, head.Radius).Corner(-x, middle - head.SideDepth);
        foreach ((double right, double y) in below.Reverse())
            outline.Corner(-right, y - middle);
        return Profile.Of(outline.Loop());
    }
}
