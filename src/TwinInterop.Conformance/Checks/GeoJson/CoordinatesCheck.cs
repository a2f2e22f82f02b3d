using System.Globalization;
using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Checks.GeoJson;

/// <summary>Checks coordinate arrays: how deep they are nested, positions, lines.</summary>
/// <remarks>Source: RFC 7946, 3.1.1 to 3.1.9.</remarks>
[Checks("geojson-coordinates-depth", "geojson-position-*", "geojson-mixed-dimensions", "geojson-line-length")]
[Checks("geojson-antimeridian", "geojson-precision")]
internal sealed class CoordinatesCheck(FindingLog log, RangeCheck range)
{
    /// <summary>More decimals than this are finer than a tenth of a millimetre.</summary>
    private const int MaxDecimals = 9;

    private readonly List<int> _path = [];
    private readonly List<Position> _positions = [];
    private readonly RingCheck _rings = new(log);
    private JsonPlace? _place;
    private PlanBox _box;
    private int _dimension;
    private bool _isMixed;
    private bool _isPrecise;

    /// <summary>Checks the coordinates of a geometry.</summary>
    /// <param name="coordinates">A JSON array.</param>
    /// <param name="type">The type of the geometry.</param>
    /// <param name="depth">How many arrays stand around a position.</param>
    /// <returns>The extent.</returns>
    public PlanBox Check(JsonPlace coordinates, string type, int depth)
    {
        _place = coordinates;
        _path.Clear();
        _positions.Clear();
        _box = PlanBox.Empty;
        _dimension = 0;
        _isMixed = false;
        bool isAreal = type.EndsWith("Polygon", StringComparison.Ordinal);
        bool isLinear = type.EndsWith("LineString", StringComparison.Ordinal);
        Walk(coordinates.Element, depth, isAreal, isLinear);
        return _box;
    }

    private string Where => _place!.At(string.Concat(_path.Select(step => "/" + step.ToString(CultureInfo.InvariantCulture)))); // Set by Check.

    private bool Walk(JsonElement array, int depth, bool isAreal, bool isLinear)
    {
        if (depth == 0)
            return ReadPosition(array);
        if (array.ValueKind != JsonValueKind.Array)
        {
            log.Report("geojson-coordinates-depth", Where, Short(array), "[…]");
            return false;
        }

        if (depth == 1)
            _positions.Clear();
        if (depth == 2 && isAreal)
            _rings.Begin();
        bool sound = true;
        int index = 0;
        foreach (JsonElement item in array.EnumerateArray())
        {
            _path.Add(index++);
            sound &= Walk(item, depth - 1, isAreal, isLinear);
            _path.RemoveAt(_path.Count - 1);
        }

        if (!sound)
            return false;
        if (depth == 1 && isAreal)
            return _rings.Add(Where, _positions) && CheckSteps();
        if (depth == 1 && isLinear)
            CheckLine();
        if (depth == 2 && isAreal)
            _rings.End(Where);
        return true;
    }

    private bool ReadPosition(JsonElement position)
    {
        if (position.ValueKind != JsonValueKind.Array || (position.GetArrayLength() > 0 && position[0].ValueKind == JsonValueKind.Array))
        {
            log.Report("geojson-coordinates-depth", Where, Short(position), "[longitude, latitude]");
            return false;
        }

        Span<double> ordinates = [0, 0, double.NaN];
        int count = 0;
        foreach (JsonElement item in position.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetDouble(out double number) || !double.IsFinite(number))
            {
                log.Report("geojson-position-number", Where, Short(item));
                return false;
            }

            if (count < 2 && !_isPrecise)
                CheckPrecision(item);
            if (count < 3)
                ordinates[count] = number;
            count++;
        }

        return Take(new Position(ordinates[0], ordinates[1], ordinates[2]), count);
    }

    private bool Take(in Position position, int count)
    {
        if (count < 2)
        {
            log.Report("geojson-position-length", Where, count.ToString(CultureInfo.InvariantCulture), "2 | 3");
            return false;
        }

        if (count > 3)
            log.Report("geojson-position-extra", Where, count.ToString(CultureInfo.InvariantCulture), "2 | 3");
        if (_dimension == 0)
            _dimension = Math.Min(count, 3);
        if (!_isMixed && _dimension != Math.Min(count, 3))
        {
            _isMixed = true;
            log.Report("geojson-mixed-dimensions", Where, count.ToString(CultureInfo.InvariantCulture), _dimension.ToString(CultureInfo.InvariantCulture));
        }

        _box = _box.With(position.X, position.Y);
        range.Add(position);
        _positions.Add(position);
        return true;
    }

    private void CheckPrecision(JsonElement number)
    {
        string text = number.GetRawText();
        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || text.Length - point - 1 <= MaxDecimals || text.AsSpan().ContainsAny('e', 'E'))
            return;
        _isPrecise = true; // Once a document.
        log.Report("geojson-precision", Where, text, "≤ 9");
    }

    private void CheckLine()
    {
        if (_positions.Count < 2)
            log.Report("geojson-line-length", Where, _positions.Count.ToString(CultureInfo.InvariantCulture), "≥ 2");
        for (int i = 1; i < _positions.Count; i++)
        {
            if (_positions[i].X == _positions[i - 1].X && _positions[i].Y == _positions[i - 1].Y)
            {
                log.Report("geojson-position-repeated", Where + "/" + i.ToString(CultureInfo.InvariantCulture), place: _positions[i]);
                break;
            }
        }

        CheckSteps();
    }

    private bool CheckSteps()
    {
        for (int i = 1; i < _positions.Count; i++)
        {
            if (Math.Abs(_positions[i].X - _positions[i - 1].X) <= 180 || Math.Abs(_positions[i].X) > 180 || Math.Abs(_positions[i - 1].X) > 180)
                continue;
            log.Report("geojson-antimeridian", Where + "/" + i.ToString(CultureInfo.InvariantCulture), place: _positions[i]);
            break;
        }

        return true;
    }

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : value.GetRawText();
}
