using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Validity;

namespace TwinInterop.Conformance.Checks.GeoJson;

/// <summary>Checks the rings of a polygon: closed, oriented, simple, and the holes in their place.</summary>
/// <remarks>Source: RFC 7946, 3.1.6; ISO 19107:2019, 6.4.32.</remarks>
[Checks("geojson-ring-*", "geojson-orientation", "geojson-self-intersection", "geojson-holes")]
internal sealed class RingCheck(FindingLog log)
{
    private static readonly ValidityOptions Degrees = new() { IsGeographic = true, MaxFindingsPerCode = 10 };
    private static readonly ValidityOptions Units = new() { MaxFindingsPerCode = 10 };

    private readonly List<Ring> _rings = [];
    private int _given;
    private bool _isSound;
    private bool _isGeographic;

    /// <summary>Begins a polygon.</summary>
    public void Begin()
    {
        _rings.Clear();
        _given = 0;
        _isSound = true;
        _isGeographic = true;
    }

    /// <summary>Takes a ring.</summary>
    /// <returns>Whether it is one.</returns>
    public bool Add(string where, List<Position> positions)
    {
        bool isHole = _given++ > 0;
        if (positions.Count < 4)
        {
            log.Report("geojson-ring-length", where, positions.Count.ToString(CultureInfo.InvariantCulture), "≥ 4", place: positions.Count > 0 ? positions[0] : null);
            return _isSound = false;
        }

        if (!positions[0].Equals(positions[^1]))
        {
            log.Report("geojson-ring-closed", where, positions[^1].ToString(), positions[0].ToString(), place: positions[^1]);
            return _isSound = false;
        }

        double area = TwiceArea(positions);
        if (isHole ? area > 0 : area < 0)
            log.Report("geojson-orientation", where, area > 0 ? "↺" : "↻", isHole ? "↻" : "↺", place: positions[0]);
        var flat = ImmutableArray.CreateBuilder<Position>(positions.Count - 1);
        for (int i = 0; i + 1 < positions.Count; i++)
        {
            flat.Add(new Position(positions[i].X, positions[i].Y));
            _isGeographic &= Math.Abs(positions[i].X) <= 360 && Math.Abs(positions[i].Y) <= 90;
        }

        _rings.Add(new Ring(flat.MoveToImmutable()));
        return true;
    }

    /// <summary>Ends the polygon.</summary>
    public void End(string where)
    {
        if (!_isSound || _rings.Count == 0)
        {
            if (_isSound)
                log.Report("geojson-ring-length", where, "[]", "≥ 1");
            return;
        }

        var polygon = new PolygonSurface(_rings[0], [.. _rings.Skip(1)]);
        foreach (ValidityFinding finding in GeometryValidator.Validate(polygon, _isGeographic ? Degrees : Units))
        {
            if (RuleOf(finding.Code) is { } rule)
                log.Report(rule, finding.Path.Ring is { } ring ? $"{where}/{ring}" : where, Show(finding), place: finding.Location);
        }
    }

    private static string? RuleOf(ValidityCode code) => code switch
    {
        ValidityCode.ConsecutivePointsSame => "geojson-position-repeated",
        ValidityCode.TooFewPoints or ValidityCode.RingSelfIntersection => "geojson-self-intersection",
        ValidityCode.IntersectionRings or ValidityCode.DuplicatedRings or ValidityCode.PolygonInteriorDisconnected
            or ValidityCode.InnerRingOutside or ValidityCode.InnerRingsNested => "geojson-holes",
        _ => null, // Orientation is judged here by itself; planarity means nothing in plan.
    };

    private static string? Show(ValidityFinding finding) => finding.Location is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"[{at.X}, {at.Y}]")
        : null;

    /// <summary>Twice the signed area about the first position, so that large ordinates cost no digits.</summary>
    private static double TwiceArea(List<Position> positions)
    {
        double sum = 0;
        Position origin = positions[0];
        for (int i = 1; i + 1 < positions.Count; i++)
        {
            sum += ((positions[i].X - origin.X) * (positions[i + 1].Y - origin.Y))
                - ((positions[i + 1].X - origin.X) * (positions[i].Y - origin.Y));
        }

        return sum;
    }
}
