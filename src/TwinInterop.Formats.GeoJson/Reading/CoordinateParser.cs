using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Makes geometries of nested arrays of numbers, and notes what is lawful but odd about the positions.</summary>
/// <param name="axisOrder">The order in which the text writes the two horizontal ordinates.</param>
internal sealed class CoordinateParser(AxisOrder axisOrder)
{
    private readonly List<Position> _positions = [];
    private readonly bool _swaps = axisOrder == AxisOrder.NorthEast;

    /// <summary>What was met since the last call of <see cref="Reset"/>.</summary>
    public PositionNotes Notes { get; private set; } = new();

    public void Reset() => Notes = new PositionNotes();

    /// <summary>The geometry of a type; null when the coordinates are empty.</summary>
    /// <param name="reader">Stands at the value of the member <c>coordinates</c>, and is left at its end.</param>
    /// <param name="type">A type that has coordinates.</param>
    public AbstractGeometry? Parse(ref Utf8JsonReader reader, GeoJsonType type)
    {
        Expect(ref reader, "an array of coordinates");
        Utf8JsonReader ahead = reader;
        ahead.Read();
        if (ahead.TokenType == JsonTokenType.EndArray)
        {
            reader = ahead;
            Notes.IsEmpty = true;
            return null;
        }

        return type switch
        {
            GeoJsonType.Point => new Point(ReadPosition(ref reader)),
            GeoJsonType.MultiPoint => new MultiPoint([.. ReadPositions(ref reader).Select(position => new Point(position))]),
            GeoJsonType.LineString => ReadLine(ref reader),
            GeoJsonType.MultiLineString => new MultiCurve(ReadAll<AbstractCurve>(ref reader, ReadLine)),
            GeoJsonType.Polygon => ReadPolygon(ref reader),
            GeoJsonType.MultiPolygon => new MultiSurface(ReadAll<AbstractSurface>(ref reader, ReadPolygon)),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Expected a type that has coordinates."),
        };
    }

    private delegate T ReadOne<T>(ref Utf8JsonReader reader);

    private static ImmutableArray<T> ReadAll<T>(ref Utf8JsonReader reader, ReadOne<T> readOne)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            all.Add(readOne(ref reader));
        return all.DrainToImmutable();
    }

    private LineString ReadLine(ref Utf8JsonReader reader)
    {
        long start = reader.TokenStartIndex;
        ImmutableArray<Position> positions = ReadPositions(ref reader);
        if (positions.Length < 2)
            throw new FeatureFaultException(GeoJsonDiagnostics.ShortLine, start, positions.Length);
        return new LineString(positions);
    }

    private PolygonSurface ReadPolygon(ref Utf8JsonReader reader)
    {
        Expect(ref reader, "an array of linear rings");
        long start = reader.TokenStartIndex;
        Ring? exterior = null;
        ImmutableArray<Ring>.Builder? holes = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Ring ring = ReadRing(ref reader);
            if (exterior is null)
                exterior = ring;
            else
                (holes ??= ImmutableArray.CreateBuilder<Ring>()).Add(ring);
        }

        if (exterior is null)
            throw new FeatureFaultException(GeoJsonDiagnostics.Coordinates, start, "a linear ring", "an empty polygon");
        return new PolygonSurface(exterior, holes?.DrainToImmutable() ?? []);
    }

    private Ring ReadRing(ref Utf8JsonReader reader)
    {
        long start = reader.TokenStartIndex;
        ReadInto(ref reader);
        ReadOnlySpan<Position> ring = CollectionsMarshal.AsSpan(_positions);
        if (ring.Length < 4)
            throw new FeatureFaultException(GeoJsonDiagnostics.ShortRing, start, ring.Length);
        if (!ring[0].Equals(ring[^1]))
            throw new FeatureFaultException(GeoJsonDiagnostics.OpenRing, start, Show(ring[0]), Show(ring[^1]));
        return new Ring(ImmutableCollectionsMarshal.AsImmutableArray(ring[..^1].ToArray()));
    }

    private ImmutableArray<Position> ReadPositions(ref Utf8JsonReader reader)
    {
        ReadInto(ref reader);
        return [.. _positions];
    }

    private void ReadInto(ref Utf8JsonReader reader)
    {
        Expect(ref reader, "an array of positions");
        _positions.Clear();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            _positions.Add(ReadPosition(ref reader));
    }

    private Position ReadPosition(ref Utf8JsonReader reader)
    {
        Expect(ref reader, "a position");
        double x = ReadOrdinate(ref reader);
        double y = ReadOrdinate(ref reader);
        double z = double.NaN;
        reader.Read();
        if (reader.TokenType != JsonTokenType.EndArray)
        {
            z = OrdinateAt(ref reader);
            Notes.HasHeights = true;
            reader.Read();
            if (reader.TokenType != JsonTokenType.EndArray)
                SkipSurplus(ref reader);
        }
        else
        {
            Notes.LacksHeights = true;
        }

        Position position = _swaps ? new Position(y, x, z) : new Position(x, y, z);
        Notes.Add(position);
        return position;
    }

    private void SkipSurplus(ref Utf8JsonReader reader)
    {
        Notes.LongPositions++;
        do
        {
            _ = OrdinateAt(ref reader);
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);
    }

    private static double ReadOrdinate(ref Utf8JsonReader reader)
    {
        reader.Read();
        return OrdinateAt(ref reader);
    }

    private static double OrdinateAt(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new FeatureFaultException(
                GeoJsonDiagnostics.Coordinates, reader.TokenStartIndex, "a position of numbers", JsonText.Show(ref reader));
        }

        if (reader.TryGetDouble(out double ordinate) && double.IsFinite(ordinate))
            return ordinate;
        throw new FeatureFaultException(
            GeoJsonDiagnostics.OrdinateRange, reader.TokenStartIndex, JsonText.Show(ref reader));
    }

    private static void Expect(ref Utf8JsonReader reader, string what)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new FeatureFaultException(
                GeoJsonDiagnostics.Coordinates, reader.TokenStartIndex, what, JsonText.Show(ref reader));
        }
    }

    private static string Show(in Position position) =>
        FormattableString.Invariant($"[{position.X}, {position.Y}{(position.HasHeight ? ", " : "")}{(position.HasHeight ? position.Z : null)}]");
}
