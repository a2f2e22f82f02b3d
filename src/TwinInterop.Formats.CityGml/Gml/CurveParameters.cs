using System.Xml;
using TwinInterop.Formats.CityGml.Reading;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>What a curved segment states beside its control points.</summary>
internal sealed class CurveParameters(ReadSession session)
{
    /// <summary>The radius of an arc around a centre.</summary>
    public double Radius { get; private set; }

    /// <summary>Where such an arc begins, in degrees from the first axis.</summary>
    public double StartAngle { get; private set; }

    /// <summary>Where it ends.</summary>
    public double EndAngle { get; private set; } = 360;

    /// <summary>The degree of a B-spline.</summary>
    public int Degree { get; private set; } = 3;

    /// <summary>The knots of a B-spline, each as often as its multiplicity says.</summary>
    public List<double> Knots { get; } = [];

    /// <summary>How far the middle of each arc lies from its chord, in lengths of its normal.</summary>
    public List<double> Bulges { get; } = [];

    /// <summary>The directions of the bulges, ordinate by ordinate.</summary>
    public List<double[]> Normals { get; } = [];

    /// <summary>Reads a child element and moves behind it; false, without moving, when it is no parameter.</summary>
    public bool TryRead(XmlReader reader)
    {
        string name = reader.LocalName;
        string? unit = reader.GetAttribute("uom");
        switch (name)
        {
            case "radius":
                Radius = Number(reader) ?? 0;
                return true;
            case "startAngle":
                StartAngle = Degrees(Number(reader) ?? 0, unit);
                return true;
            case "endAngle":
                EndAngle = Degrees(Number(reader) ?? 360, unit);
                return true;
            case "degree":
                Degree = (int)Math.Clamp(Number(reader) ?? 3, 1, 25);
                return true;
            case "bulge":
                Bulges.Add(Number(reader) ?? 0);
                return true;
            case "normal":
                Normals.Add([.. ElementText.Read(reader, session).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Select(token => NumberParser.TryParse(token, out double ordinate) ? ordinate : 0)]);
                return true;
            case "knot":
                ReadKnot(reader);
                return true;
            default:
                return false;
        }
    }

    private static double Degrees(double value, string? unit) =>
        unit is not null && unit.EndsWith("rad", StringComparison.Ordinal) ? double.RadiansToDegrees(value) : value;

    private void ReadKnot(XmlReader reader)
    {
        double value = 0;
        int multiplicity = 1;
        ElementContent.ForEach(reader, knot => ElementContent.ForEach(knot, child =>
        {
            switch (child.LocalName)
            {
                case "value":
                    value = Number(child) ?? 0;
                    break;
                case "multiplicity":
                    multiplicity = (int)Math.Clamp(Number(child) ?? 1, 1, 26);
                    break;
                default:
                    child.Skip(); // the weight of a rational spline: its polynomials are taken for plain ones
                    break;
            }
        }));
        Knots.AddRange(Enumerable.Repeat(value, multiplicity));
    }

    private double? Number(XmlReader reader)
    {
        SourcePlace place = SourcePlace.Of(reader);
        string text = ElementText.Read(reader, session);
        if (NumberParser.TryParse(text, out double value) && double.IsFinite(value))
            return value;
        session.Report(CityGmlDiagnostics.BadOrdinate, place, text);
        return null;
    }
}
