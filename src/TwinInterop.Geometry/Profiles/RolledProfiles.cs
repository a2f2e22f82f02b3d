using TwinInterop.Geometry.Curves;

namespace TwinInterop.Geometry.Profiles;

/// <summary>The shapes of rolled and folded steel, around the centre of their bounding boxes.</summary>
/// <remarks>
/// Source: subtypes of IfcParameterizedProfileDef (ISO 16739-1, 8.15.3). Sizes in metres, slopes in radians; a size of 0
/// stands for a radius or slope that is not given. Depth is measured along Y, width along X.
/// </remarks>
/// <param name="tessellation">How finely fillets are cut.</param>
internal sealed class RolledProfiles(Tessellation tessellation)
{
    /// <summary>An I shape with unlike flanges.</summary>
    /// <param name="depth">Overall depth.</param>
    /// <param name="web">Thickness of the web.</param>
    /// <param name="bottom">The lower flange.</param>
    /// <param name="top">The upper flange.</param>
    public Profile AsymmetricI(double depth, double web, Flange bottom, Flange top)
    {
        double y = depth / 2;
        double x = web / 2;
        double b = bottom.Width / 2;
        double t = top.Width / 2;
        double low = -y + bottom.Thickness;
        double high = y - top.Thickness;
        double rise = (b - x) * Math.Tan(bottom.Slope);
        double fall = (t - x) * Math.Tan(top.Slope);
        return Profile.Of(new Outline(tessellation)
            .Corner(-b, -y).Corner(b, -y).Corner(b, low, bottom.EdgeRadius).Corner(x, low + rise, bottom.FilletRadius)
            .Corner(x, high - fall, top.FilletRadius).Corner(t, high, top.EdgeRadius).Corner(t, y)
            .Corner(-t, y).Corner(-t, high, top.EdgeRadius).Corner(-x, high - fall, top.FilletRadius)
            .Corner(-x, low + rise, bottom.FilletRadius).Corner(-b, low, bottom.EdgeRadius).Loop());
    }

    /// <summary>An angle: one leg along the bottom, one up the left side.</summary>
    /// <param name="depth">Length of the upright leg.</param>
    /// <param name="width">Length of the other leg.</param>
    /// <param name="thickness">Of both legs, at half their length where they slope.</param>
    /// <param name="fillet">Radius between the legs.</param>
    /// <param name="edge">Radius at the ends of the legs.</param>
    /// <param name="slope">Of the inner faces of the legs.</param>
    public Profile L(double depth, double width, double thickness, double fillet, double edge, double slope)
    {
        double x = width / 2;
        double y = depth / 2;
        double tangent = Math.Tan(slope);

        // Inner faces: y = thickness - depth / 2 - X tan s through the middle of the lower leg, and the like upright.
        double cornerX = Meet(-x + thickness, -y + thickness, tangent);
        double cornerY = -y + thickness - (cornerX * tangent);
        return Profile.Of(new Outline(tessellation)
            .Corner(-x, -y).Corner(x, -y).Corner(x, -y + thickness - (x * tangent), edge)
            .Corner(cornerX, cornerY, fillet)
            .Corner(-x + thickness - (y * tangent), y, edge).Corner(-x, y).Loop());
    }

    /// <summary>A T: the flange at the top, the web below it.</summary>
    /// <param name="depth">Overall depth.</param>
    /// <param name="web">Thickness of the web at half the depth.</param>
    /// <param name="webEdge">Radius at the foot of the web.</param>
    /// <param name="webSlope">Of the faces of the web: thinner towards the foot.</param>
    /// <param name="flange">The flange; its thickness is meant at half its overhang.</param>
    public Profile T(double depth, double web, double webEdge, double webSlope, Flange flange)
    {
        double y = depth / 2;
        double b = flange.Width / 2;
        double sloping = Math.Tan(flange.Slope);
        double narrowing = Math.Tan(webSlope);
        double foot = (web / 2) - (y * narrowing);

        // Web face: X = web / 2 + Y tan w; lower face of the flange: Y = base + X tan f, thickness meant at X = b / 2.
        double under = y - flange.Thickness - (b / 2 * sloping);
        double cornerX = ((web / 2) + (under * narrowing)) / (1 - (sloping * narrowing));
        double cornerY = under + (cornerX * sloping);
        double tip = under + (b * sloping);
        return Profile.Of(new Outline(tessellation)
            .Corner(foot, -y, webEdge).Corner(cornerX, cornerY, flange.FilletRadius).Corner(b, tip, flange.EdgeRadius)
            .Corner(b, y).Corner(-b, y)
            .Corner(-b, tip, flange.EdgeRadius).Corner(-cornerX, cornerY, flange.FilletRadius)
            .Corner(-foot, -y, webEdge).Loop());
    }

    /// <summary>A channel: the web on the left, the flanges to the right.</summary>
    /// <param name="depth">Overall depth.</param>
    /// <param name="web">Thickness of the web.</param>
    /// <param name="flange">Either flange; its thickness is meant at half its width.</param>
    public Profile U(double depth, double web, Flange flange)
    {
        double x = flange.Width / 2;
        double y = depth / 2;
        double tangent = Math.Tan(flange.Slope);
        double inner = y - flange.Thickness;
        double tip = inner + (x * tangent);
        double root = inner - ((x - web) * tangent);
        return Profile.Of(new Outline(tessellation)
            .Corner(-x, -y).Corner(x, -y).Corner(x, -tip, flange.EdgeRadius).Corner(-x + web, -root, flange.FilletRadius)
            .Corner(-x + web, root, flange.FilletRadius).Corner(x, tip, flange.EdgeRadius).Corner(x, y).Corner(-x, y).Loop());
    }

    /// <summary>A folded channel with lips: open to the right.</summary>
    /// <param name="depth">Overall depth.</param>
    /// <param name="width">Overall width.</param>
    /// <param name="wall">Thickness of the sheet.</param>
    /// <param name="girth">Length of the lips.</param>
    /// <param name="innerRadius">Radius inside the bends; outside it is larger by the wall.</param>
    public Profile C(double depth, double width, double wall, double girth, double innerRadius)
    {
        double x = width / 2;
        double y = depth / 2;
        double outer = innerRadius > 0 ? innerRadius + wall : 0;
        return Profile.Of(new Outline(tessellation)
            .Corner(-x, -y, outer).Corner(x, -y, outer).Corner(x, -y + girth).Corner(x - wall, -y + girth)
            .Corner(x - wall, -y + wall, innerRadius).Corner(-x + wall, -y + wall, innerRadius)
            .Corner(-x + wall, y - wall, innerRadius).Corner(x - wall, y - wall, innerRadius)
            .Corner(x - wall, y - girth).Corner(x, y - girth).Corner(x, y, outer).Corner(-x, y, outer).Loop());
    }

    /// <summary>A Z: the lower flange to the right, the upper one to the left.</summary>
    /// <param name="depth">Overall depth.</param>
    /// <param name="web">Thickness of the web.</param>
    /// <param name="flange">Either flange; its width is measured from the centre of the web to its tip.</param>
    public Profile Z(double depth, double web, Flange flange)
    {
        double x = web / 2;
        double y = depth / 2;
        double inner = y - flange.Thickness;
        return Profile.Of(new Outline(tessellation)
            .Corner(-x, -y).Corner(flange.Width, -y).Corner(flange.Width, -inner, flange.EdgeRadius)
            .Corner(x, -inner, flange.FilletRadius).Corner(x, y).Corner(-flange.Width, y)
            .Corner(-flange.Width, inner, flange.EdgeRadius).Corner(-x, inner, flange.FilletRadius).Loop());
    }

    /// <summary>A trapezium; the origin is the middle of the bottom edge's span and of the height.</summary>
    /// <param name="bottom">Length of the bottom edge.</param>
    /// <param name="top">Length of the top edge.</param>
    /// <param name="height">Distance between them.</param>
    /// <param name="offset">From the left end of the bottom edge to the left end of the top edge.</param>
    public Profile Trapezium(double bottom, double top, double height, double offset)
    {
        double x = -bottom / 2;
        double y = height / 2;
        return Profile.Of(new Outline(tessellation)
            .Corner(x, -y).Corner(-x, -y).Corner(x + offset + top, y).Corner(x + offset, y).Loop());
    }

    // Where y = b - x t meets x = a - y t: the fillet of an angle whose legs both slope by tangent t.
    private static double Meet(double a, double b, double tangent) => (a - (b * tangent)) / (1 - (tangent * tangent));
}
