namespace SampleBlock.Ifc;

/// <summary>The placements and solids that the house is made of, in metres.</summary>
internal sealed class HouseShapes(StepText step, StepArgument context)
{
    private StepArgument? _up;

    private StepArgument Up => _up ??= Direction(0, 0, 1);

    public StepArgument Point(double x, double y, double z) => step.Add("IFCCARTESIANPOINT", StepText.List(x, y, z));

    public StepArgument Point(double x, double y) => step.Add("IFCCARTESIANPOINT", StepText.List(x, y));

    public StepArgument Direction(double x, double y, double z) => step.Add("IFCDIRECTION", StepText.List(x, y, z));

    /// <summary>A frame without rotation.</summary>
    public StepArgument Frame(double x, double y, double z) =>
        step.Add("IFCAXIS2PLACEMENT3D", Point(x, y, z), StepText.Absent, StepText.Absent);

    /// <summary>A placement inside another one.</summary>
    public StepArgument Placement(StepArgument? parent, double x, double y, double z) =>
        step.Add("IFCLOCALPLACEMENT", parent ?? StepText.Absent, Frame(x, y, z));

    /// <summary>A box with its lower corner given.</summary>
    public StepArgument Box(double x, double y, double z, double width, double depth, double height)
    {
        StepArgument centre = step.Add("IFCAXIS2PLACEMENT2D", Point(width / 2, depth / 2), StepText.Absent);
        StepArgument profile = step.Add(
            "IFCRECTANGLEPROFILEDEF", StepText.Name("AREA"), StepText.Absent, centre, width, depth);
        return step.Add("IFCEXTRUDEDAREASOLID", profile, Frame(x, y, z), Up, height);
    }

    /// <summary>A prism along x over an outline in the plane of y and z.</summary>
    public StepArgument PrismAlongX(double x, double length, params ReadOnlySpan<(double Y, double Z)> outline)
    {
        var points = new StepArgument[outline.Length + 1];
        for (int i = 0; i < points.Length; i++)
            points[i] = Point(outline[i % outline.Length].Y, outline[i % outline.Length].Z);
        points[^1] = points[0];
        StepArgument line = step.Add("IFCPOLYLINE", StepText.List(points));
        StepArgument profile = step.Add("IFCARBITRARYCLOSEDPROFILEDEF", StepText.Name("AREA"), StepText.Absent, line);
        StepArgument frame = step.Add(
            "IFCAXIS2PLACEMENT3D", Point(x, 0, 0), Direction(1, 0, 0), Direction(0, 1, 0));
        return step.Add("IFCEXTRUDEDAREASOLID", profile, frame, Up, length);
    }

    /// <summary>What is left of a solid below a plane that rises along y.</summary>
    /// <param name="solid">The solid.</param>
    /// <param name="y">Where the plane has its height given.</param>
    /// <param name="z">That height.</param>
    /// <param name="slope">How much the plane rises a metre along y.</param>
    public StepArgument CutBelow(StepArgument solid, double y, double z, double slope)
    {
        StepArgument frame = step.Add(
            "IFCAXIS2PLACEMENT3D", Point(0, y, z), Direction(0, -slope, 1), Direction(1, 0, 0));
        StepArgument above = step.Add("IFCHALFSPACESOLID", step.Add("IFCPLANE", frame), false);
        return step.Add("IFCBOOLEANCLIPPINGRESULT", StepText.Name("DIFFERENCE"), solid, above);
    }

    /// <summary>The shape of a product made of solids.</summary>
    public StepArgument Body(string type, params ReadOnlySpan<StepArgument> items) => step.Add(
        "IFCPRODUCTDEFINITIONSHAPE", StepText.Absent, StepText.Absent, StepText.List(Representation(type, items)));

    /// <summary>A shape kept once and placed by <see cref="Mapped"/>.</summary>
    public StepArgument Map(params ReadOnlySpan<StepArgument> items) =>
        step.Add("IFCREPRESENTATIONMAP", Frame(0, 0, 0), Representation("SweptSolid", items));

    /// <summary>A product's shape that repeats a kept one at the product's place.</summary>
    public StepArgument Mapped(StepArgument map)
    {
        StepArgument here = step.Add(
            "IFCCARTESIANTRANSFORMATIONOPERATOR3D", StepText.Absent, StepText.Absent, Point(0, 0, 0), 1.0, StepText.Absent);
        return Body("MappedRepresentation", step.Add("IFCMAPPEDITEM", map, here));
    }

    /// <summary>Gives a solid a surface.</summary>
    /// <param name="solid">The solid.</param>
    /// <param name="name">What it looks like.</param>
    /// <param name="colour">Red, green and blue, 0 to 1 each.</param>
    /// <param name="transparency">0 for opaque, 1 for invisible.</param>
    /// <param name="specular">The share of the colour that highlights have.</param>
    /// <param name="exponent">The sharpness of highlights, up to 128.</param>
    public void Style(
        StepArgument solid, string name, (double Red, double Green, double Blue) colour, double transparency, double specular, double exponent)
    {
        StepArgument rgb = step.Add("IFCCOLOURRGB", StepText.Absent, colour.Red, colour.Green, colour.Blue);
        StepArgument rendering = step.Add(
            "IFCSURFACESTYLERENDERING", rgb, transparency, StepText.Absent, StepText.Absent, StepText.Absent, StepText.Absent,
            StepText.Typed("IFCNORMALISEDRATIOMEASURE", specular), StepText.Typed("IFCSPECULAREXPONENT", exponent),
            StepText.Name("NOTDEFINED"));
        StepArgument style = step.Add("IFCSURFACESTYLE", name, StepText.Name("BOTH"), StepText.List(rendering));
        step.Add("IFCSTYLEDITEM", solid, StepText.List(style), StepText.Absent);
    }

    private StepArgument Representation(string type, ReadOnlySpan<StepArgument> items) =>
        step.Add("IFCSHAPEREPRESENTATION", context, "Body", type, StepText.List(items));
}
