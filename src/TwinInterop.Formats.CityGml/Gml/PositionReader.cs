using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Xml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Reads positions however GML writes them: posList, pos, coordinates, coord, pointProperty.</summary>
internal sealed class PositionReader(ReadSession session)
{
    private readonly OrdinateReader _ordinates = new(session);
    private readonly CoordinatesReader _coordinates = new(session);
    private readonly List<Position> _positions = [];

    /// <summary>The numbers of the element that was read last.</summary>
    public OrdinateReader Ordinates => _ordinates;

    /// <summary>
    /// Reads the positions inside the element that the reader stands on, and moves behind the element. Children that
    /// hold no position are given to <paramref name="other"/>, which must move behind them.
    /// </summary>
    /// <param name="reader">Stands on the element.</param>
    /// <param name="dimension">What is stated above; 0 when nothing is.</param>
    /// <param name="isRing">Whether the last position should repeat the first.</param>
    /// <param name="other">Takes the other children.</param>
    /// <returns>The positions as written; default when they cannot be used.</returns>
    public ImmutableArray<Position> Read(XmlReader reader, int dimension, bool isRing, Action<XmlReader>? other = null)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return [];
        }

        int depth = reader.Depth;
        bool isGood = true;
        ImmutableArray<Position> single = [];
        _positions.Clear();
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                reader.Read();
            else if (reader.LocalName is "posList" && single.IsEmpty && _positions.Count == 0)
                isGood &= TryReadList(reader, dimension, isRing, out single);
            else if (!TryReadChild(reader, dimension, out bool isUsable))
                SkipOther(reader, other);
            else
                isGood &= isUsable;
        }

        reader.Read();
        if (!isGood)
            return default;
        return single.IsEmpty ? [.. _positions] : _positions.Count == 0 ? single : [.. single, .. _positions];
    }

    private static void SkipOther(XmlReader reader, Action<XmlReader>? other)
    {
        if (other is null)
            reader.Skip();
        else
            other(reader);
    }

    private bool TryReadChild(XmlReader reader, int dimension, out bool isUsable)
    {
        isUsable = true;
        switch (reader.LocalName)
        {
            case "posList":
                isUsable = TryReadList(reader, dimension, isRing: false, out ImmutableArray<Position> list);
                if (isUsable)
                    _positions.AddRange(list);
                return true;
            case "pos":
                isUsable = TryReadOne(reader);
                return true;
            case "coordinates":
                isUsable = _coordinates.TryReadCoordinates(reader, _positions, session.SwapsAxes);
                return true;
            case "coord":
                isUsable = _coordinates.TryReadCoord(reader, _positions, session.SwapsAxes);
                return true;
            case "pointProperty" or "pointRep" or "Point" or "geometricPositionGroup":
                isUsable = TryReadPoint(reader);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The positions inside a point property: at most three levels down, so a plain loop over elements does.</summary>
    private bool TryReadPoint(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            session.Report(CityGmlDiagnostics.EmptyGeometry, reader, reader.Name);
            reader.Read();
            return false;
        }

        int depth = reader.Depth;
        bool isGood = true;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                reader.Read();
            else if (reader.LocalName is "Point" or "pointProperty" or "pointRep")
                reader.Read();
            else if (reader.LocalName is "pos")
                isGood &= TryReadOne(reader);
            else if (reader.LocalName is "coordinates")
                isGood &= _coordinates.TryReadCoordinates(reader, _positions, session.SwapsAxes);
            else
                reader.Skip();
        }

        reader.Read();
        return isGood;
    }

    private bool TryReadOne(XmlReader reader)
    {
        SourcePlace place = SourcePlace.Of(reader);
        if (!_ordinates.Read(reader))
            return false;

        ReadOnlySpan<double> numbers = _ordinates.Numbers;
        if (numbers.Length is not (2 or 3))
        {
            session.Report(CityGmlDiagnostics.OddOrdinates, place, 3, numbers.Length);
            return false;
        }

        _positions.Add(At(numbers, 0, numbers.Length));
        return true;
    }

    private bool TryReadList(XmlReader reader, int dimension, bool isRing, out ImmutableArray<Position> positions)
    {
        positions = [];
        SourcePlace place = SourcePlace.Of(reader);
        if (reader.HasAttributes)
        {
            ElementHead head = ElementHead.Read(reader);
            dimension = head.Dimension > 0 ? head.Dimension : dimension;
            if (head.SrsName is { } srsName)
                session.MeetCrs(srsName, reader);
        }

        if (!_ordinates.Read(reader))
            return false;

        ReadOnlySpan<double> numbers = _ordinates.Numbers;
        int used = DimensionOf(numbers, dimension, isRing);
        if (used == 0)
        {
            session.Report(CityGmlDiagnostics.OddOrdinates, place, dimension == 0 ? 3 : dimension, numbers.Length);
            return false;
        }

        if (dimension != 0 && used != dimension)
            session.Report(CityGmlDiagnostics.WrongDimension, place, dimension, used);
        var array = new Position[numbers.Length / used];
        for (int i = 0; i < array.Length; i++)
            array[i] = At(numbers, i * used, used);
        positions = ImmutableCollectionsMarshal.AsImmutableArray(array);
        return true;
    }

    /// <summary>The dimension that fits: the stated one (3 where none is), unless only the other one divides or closes.</summary>
    private static int DimensionOf(ReadOnlySpan<double> numbers, int stated, bool isRing)
    {
        int likely = stated == 0 ? 3 : stated;
        int other = 5 - likely;
        bool fits = numbers.Length % likely == 0;
        bool otherFits = numbers.Length % other == 0;
        if (!isRing || !fits || !otherFits)
            return fits ? likely : otherFits ? other : 0;
        return !Closes(numbers, likely) && Closes(numbers, other) ? other : likely;
    }

    private static bool Closes(ReadOnlySpan<double> numbers, int dimension) =>
        numbers.Length > 3 * dimension && numbers[..dimension].SequenceEqual(numbers[^dimension..]);

    private Position At(ReadOnlySpan<double> numbers, int start, int dimension)
    {
        double z = dimension == 3 ? numbers[start + 2] : double.NaN;
        return session.SwapsAxes
            ? new Position(numbers[start + 1], numbers[start], z)
            : new Position(numbers[start], numbers[start + 1], z);
    }
}
