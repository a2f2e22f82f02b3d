using System.Globalization;
using System.Xml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Reads the deprecated forms of positions: gml:coordinates and gml:coord.</summary>
/// <remarks>Source: ISO 19136:2007, 10.1.4.3 and D.2.2.</remarks>
internal sealed class CoordinatesReader(ReadSession session)
{
    /// <summary>Reads <c>coordinates</c> and moves behind it; what cannot be used is reported.</summary>
    public bool TryReadCoordinates(XmlReader reader, List<Position> into, bool swaps)
    {
        SourcePlace place = SourcePlace.Of(reader);
        char point = Separator(reader, "decimal", '.');
        char comma = Separator(reader, "cs", ',');
        char space = Separator(reader, "ts", ' ');
        string text = ElementText.Read(reader, session);
        Span<double> ordinates = stackalloc double[3];
        foreach (Range tupleRange in text.AsSpan().SplitAny(space == ' ' ? " \n\t\r" : [space]))
        {
            ReadOnlySpan<char> tuple = text.AsSpan(tupleRange).Trim();
            if (tuple.IsEmpty)
                continue;
            int count = 0;
            foreach (Range range in tuple.Split(comma))
            {
                if (count == 3 || !TryParse(tuple[range].Trim(), point, out ordinates[count]))
                {
                    session.Report(CityGmlDiagnostics.BadOrdinate, place, tuple.ToString());
                    return false;
                }

                count++;
            }

            if (count < 2)
            {
                session.Report(CityGmlDiagnostics.OddOrdinates, place, 2, count);
                return false;
            }

            into.Add(ToPosition(ordinates[..count], swaps));
        }

        return true;
    }

    /// <summary>Reads <c>coord</c> with X, Y and Z and moves behind it; what cannot be used is reported.</summary>
    public bool TryReadCoord(XmlReader reader, List<Position> into, bool swaps)
    {
        SourcePlace place = SourcePlace.Of(reader);
        Span<double> ordinates = [double.NaN, double.NaN, double.NaN];
        int depth = reader.Depth;
        bool isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > depth)
        {
            int axis = reader.NodeType == XmlNodeType.Element ? "XYZ".IndexOf(reader.LocalName, StringComparison.Ordinal) : -1;
            if (axis < 0)
                reader.Read();
            else
                _ = TryParse(ElementText.Read(reader, session), '.', out ordinates[axis]);
        }

        if (!isEmpty)
            reader.Read();
        if (!double.IsFinite(ordinates[0]) || !double.IsFinite(ordinates[1]))
        {
            session.Report(CityGmlDiagnostics.BadOrdinate, place, string.Join(' ', ordinates.ToArray()));
            return false;
        }

        into.Add(ToPosition(double.IsFinite(ordinates[2]) ? ordinates : ordinates[..2], swaps));
        return true;
    }

    private static Position ToPosition(ReadOnlySpan<double> ordinates, bool swaps)
    {
        double z = ordinates.Length > 2 ? ordinates[2] : double.NaN;
        return swaps ? new Position(ordinates[1], ordinates[0], z) : new Position(ordinates[0], ordinates[1], z);
    }

    private static char Separator(XmlReader reader, string name, char usual) =>
        reader.GetAttribute(name) is { Length: 1 } stated ? stated[0] : usual;

    private static bool TryParse(ReadOnlySpan<char> text, char point, out double value)
    {
        bool isNumber = point == '.'
            ? NumberParser.TryParse(text, out value)
            : double.TryParse(text.ToString().Replace(point, '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        return isNumber && double.IsFinite(value);
    }
}
