using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.OverlayNG;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Geometry.Rings;

namespace TwinInterop.Geometry.Footprints;

/// <summary>The union of faces seen from above.</summary>
/// <remarks>
/// Works in metres near a local origin, on a grid of a millimetre, so that faces that meet in space meet in plan too.
/// </remarks>
/// <param name="origin">A position near the faces.</param>
/// <param name="scale">Metres in one unit of the CRS.</param>
internal sealed class PlanUnion(Position origin, MetresPerDegree scale)
{
    /// <summary>Positions are snapped to this grid, in metres.</summary>
    private const double Grid = 0.001;

    /// <summary>Pieces and holes smaller than this, in square metres, are traces of gaps between faces.</summary>
    private const double SliverArea = 0.01;

    /// <summary>Areas that differ by less than this share are the same.</summary>
    private const double AreaTolerance = 1e-6;

    /// <summary>Faces smaller than this in plan, in square metres, are vertical.</summary>
    private const double VerticalArea = 1e-6;

    /// <summary>More faces than these are not united: the hull stands for them, so that the time stays bounded.</summary>
    public const int MaxFaces = 100_000;

    /// <summary>So many faces are united at once; of more, those that lie on others are left out before.</summary>
    private const int FewFaces = 100;

    private static readonly PrecisionModel Precision = new(1 / Grid);
    private static readonly GeometryFactory Factory = new(Precision);

    private readonly List<Polygon> _faces = [];
    private readonly List<NetTopologySuite.Geometries.Geometry> _upward = [];
    private readonly List<NetTopologySuite.Geometries.Geometry> _downward = [];
    private readonly List<Coordinate> _corners = [];

    /// <summary>Whether the hull had to stand for the union.</summary>
    public bool IsHull { get; private set; }

    /// <summary>Adds a face; a vertical one adds nothing.</summary>
    public void Add(ReadOnlySpan<Position> exterior, ImmutableArray<Ring> holes)
    {
        double squareMetres = RingOrientation.SignedArea(exterior) * scale.Longitude * scale.Latitude;
        if (!(Math.Abs(squareMetres) > VerticalArea))
            return;

        LinearRing? shell = ToRing(exterior);
        if (shell is null)
            return;
        if (_faces.Count >= MaxFaces)
        {
            IsHull = true;
            _corners.AddRange(shell.Coordinates);
            return;
        }

        var inner = new List<LinearRing>();
        foreach (Ring hole in holes)
        {
            if (ToRing(hole.Positions.AsSpan()) is { } ring)
                inner.Add(ring);
        }

        Polygon face = Factory.CreatePolygon(shell, [.. inner]);
        _faces.Add(face);
        (squareMetres > 0 ? _upward : _downward).Add(face);
    }

    /// <summary>The union as polygons at a height, ordered from west to east; empty when there is none.</summary>
    /// <param name="height">The height of every position, or NaN.</param>
    public ImmutableArray<AbstractSurface> ToSurfaces(double height)
    {
        NetTopologySuite.Geometries.Geometry union = Unite();
        var polygons = new List<Polygon>();
        for (int i = 0; i < union.NumGeometries; i++)
        {
            if (union.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
                polygons.Add(polygon);
        }

        // A thing smaller than a sliver still has a footprint: keep the largest piece whatever its size.
        double largest = polygons.Count == 0 ? 0 : polygons.Max(polygon => polygon.Area);
        return
        [
            .. polygons
                .Where(polygon => polygon.Area >= Math.Min(SliverArea, largest))
                .OrderBy(polygon => polygon.EnvelopeInternal.MinX)
                .ThenBy(polygon => polygon.EnvelopeInternal.MinY)
                .ThenBy(polygon => polygon.EnvelopeInternal.MaxX)
                .Select(polygon => ToSurface(polygon, height)),
        ];
    }

    private NetTopologySuite.Geometries.Geometry Unite()
    {
        if (IsHull)
        {
            foreach (NetTopologySuite.Geometries.Geometry face in _faces)
                _corners.AddRange(face.Coordinates);
            return Factory.CreateMultiPointFromCoords([.. _corners]).ConvexHull();
        }

        if (_faces.Count == 0)
            return Factory.CreatePolygon();

        if (Seamless() is { } seamless)
            return seamless;

        List<Polygon> faces = _faces.Count > FewFaces ? CoveredFaces.LeaveOut(_faces, Grid) : _faces;
        try
        {
            return UnaryUnionNG.Union(faces, Factory, Precision);
        }
        catch (Exception e) when (IsTopological(e))
        {
            // A face that crosses itself: make each one valid by itself and try once more.
            return UniteFixed(faces);
        }
    }

    private NetTopologySuite.Geometries.Geometry UniteFixed(List<Polygon> faces)
    {
        try
        {
            return UnaryUnionNG.Union([.. faces.Select(face => face.IsValid ? face : GeometryFixer.Fix(face))], Factory, Precision);
        }
        catch (Exception e) when (IsTopological(e))
        {
            IsHull = true;
            return Factory.CreateMultiPointFromCoords([.. faces.SelectMany(face => face.Coordinates)]).ConvexHull();
        }
    }

    /// <summary>Whether the overlay gave up on the faces, and not for another reason.</summary>
    private static bool IsTopological(Exception e) => e is TopologyException or NetTopologySuite.Utilities.AssertionFailedException;

    /// <summary>
    /// The outline of faces that lie side by side without overlap, as those of a terrain do, and the upper and the lower
    /// ones of a plain body: dissolving their shared edges is many times faster than a union of any faces.
    /// </summary>
    /// <returns>Null where faces overlap, or where upper and lower ones differ.</returns>
    private NetTopologySuite.Geometries.Geometry? Seamless()
    {
        NetTopologySuite.Geometries.Geometry? upper = Dissolve(_upward);
        NetTopologySuite.Geometries.Geometry? lower = Dissolve(_downward);
        if (_upward.Count == 0 || _downward.Count == 0)
            return upper ?? lower;

        return upper is not null && lower is not null && IsSame(upper.Area, lower.Area)
            && upper.EnvelopeInternal.Equals(lower.EnvelopeInternal)
            ? upper
            : null;
    }

    private static NetTopologySuite.Geometries.Geometry? Dissolve(List<NetTopologySuite.Geometries.Geometry> faces)
    {
        if (faces.Count == 0)
            return null;

        try
        {
            NetTopologySuite.Geometries.Geometry outline = CoverageUnion.Union(Factory.BuildGeometry(faces));
            return IsSame(outline.Area, faces.Sum(face => face.Area)) && outline.IsValid ? outline : null;
        }
        catch (Exception e) when (IsTopological(e))
        {
            return null; // the faces overlap
        }
    }

    private static bool IsSame(double area, double other) => Math.Abs(area - other) <= AreaTolerance * Math.Max(area, other);

    private LinearRing? ToRing(ReadOnlySpan<Position> ring)
    {
        var coordinates = new List<Coordinate>(ring.Length + 1);
        foreach (ref readonly Position position in ring)
        {
            var coordinate = new Coordinate(
                Precision.MakePrecise((position.X - origin.X) * scale.Longitude),
                Precision.MakePrecise((position.Y - origin.Y) * scale.Latitude));
            if (coordinates.Count == 0 || !coordinates[^1].Equals2D(coordinate))
                coordinates.Add(coordinate);
        }

        while (coordinates.Count > 1 && coordinates[^1].Equals2D(coordinates[0]))
            coordinates.RemoveAt(coordinates.Count - 1);
        if (coordinates.Count < 3)
            return null;

        coordinates.Add(coordinates[0].Copy());
        return Factory.CreateLinearRing([.. coordinates]);
    }

    private PolygonSurface ToSurface(Polygon polygon, double height) => new PolygonSurface(
        ToModel(polygon.ExteriorRing, height, isCounterClockwise: true),
        [
            .. polygon.InteriorRings
                .Where(ring => Factory.CreatePolygon(ring.Coordinates).Area >= SliverArea)
                .Select(ring => ToModel(ring, height, isCounterClockwise: false)),
        ]);

    private Ring ToModel(NetTopologySuite.Geometries.LineString line, double height, bool isCounterClockwise)
    {
        Coordinate[] coordinates = line.Coordinates;
        var positions = new Position[coordinates.Length - 1];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = new Position(
                origin.X + (coordinates[i].X / scale.Longitude),
                origin.Y + (coordinates[i].Y / scale.Latitude),
                height);
        }

        if (RingOrientation.IsCounterClockwise(positions) != isCounterClockwise)
            Array.Reverse(positions);
        return new Ring([.. positions]);
    }
}
