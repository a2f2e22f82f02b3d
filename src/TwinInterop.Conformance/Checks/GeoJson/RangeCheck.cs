using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Checks.GeoJson;

/// <summary>Judges from all positions of a document whether they can be longitudes and latitudes in this order.</summary>
/// <remarks>Source: RFC 7946, 3.1.1 and 4.</remarks>
[Checks("geojson-range", "geojson-axes-swapped")]
internal sealed class RangeCheck(FindingLog log)
{
    private PlanBox _all = PlanBox.Empty;
    private Position? _outside;
    private bool _isEurope = true;

    /// <summary>Takes a position.</summary>
    public void Add(in Position position)
    {
        _all = _all.With(position.X, position.Y);
        if (_outside is null && (Math.Abs(position.X) > 180 || Math.Abs(position.Y) > 90))
            _outside = position;
        _isEurope = _isEurope && IsEuropeSwapped(position);
    }

    /// <summary>Reports what the positions are together.</summary>
    public void Report(JsonPlace root)
    {
        if (_all.IsEmpty)
            return;
        bool isBeyondPole = _all is { West: >= -90, East: <= 90, South: >= -180, North: <= 180 };
        if (_outside is { } outside && !isBeyondPole)
            log.Report("geojson-range", root.Where, Show(outside.X, outside.Y), "[-180 … 180, -90 … 90]");
        else if (_outside is not null || _isEurope)
            log.Report("geojson-axes-swapped", root.Where, Show(_all.West, _all.South), Show(_all.South, _all.West));
    }

    /// <summary>France and its neighbours with swapped axes fall on the sea and the coast off the Horn of Africa.</summary>
    private static bool IsEuropeSwapped(in Position position) => position is { X: > 41 and < 55.2, Y: > -5.3 and < 15.1 };

    private static string Show(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"[{x}, {y}]");
}
