using TwinInterop.Geometry;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Geometry.Rings;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Reports what is lawful about a geometry but a trap for those who use it.</summary>
/// <param name="notes">Takes the findings.</param>
/// <param name="inDegrees">Whether the ordinates are degrees.</param>
internal sealed class GeometryChecks(FeatureNotes notes, bool inDegrees)
{
    /// <summary>Boxes may be rounded to this, in units of the CRS.</summary>
    private const double BoxTolerance = 1e-7;

    private const int ManyVertices = 1000;
    private const double DenseEdge = 2;
    private const double MaxLongitude = 180;
    private const double MaxLatitude = 90;

    /// <summary>Judges the notes about the positions.</summary>
    public void CheckPositions(PositionNotes positions)
    {
        if (positions.IsEmpty)
            notes.Report(GeoJsonDiagnostics.EmptyCoordinates, 0);
        if (positions.HasHeights && positions.LacksHeights)
            notes.Report(GeoJsonDiagnostics.MixedDimensions, 0);
        if (positions.LongPositions > 0)
            notes.Report(GeoJsonDiagnostics.LongPosition, 0, positions.LongPositions);
        if (positions.NestedCollections > 0)
            notes.Report(GeoJsonDiagnostics.NestedCollection, 0);
        if (positions.SingleMembers > 0)
            notes.Report(GeoJsonDiagnostics.SingleMember, 0, 1);
        if (positions.DuplicateMember is { } name)
            notes.Report(GeoJsonDiagnostics.DuplicateMember, 0, name);

        BoundingBox box = positions.Bounds;
        bool isOutside = box.Min.X < -MaxLongitude || box.Max.X > MaxLongitude || box.Min.Y < -MaxLatitude || box.Max.Y > MaxLatitude;
        if (inDegrees && !box.IsEmpty && isOutside)
            notes.Report(GeoJsonDiagnostics.OutOfRange, 0, Show(box));
    }

    /// <summary>Judges the lines and rings of a plan geometry.</summary>
    public void CheckShape(AbstractGeometry geometry)
    {
        int wrongWay = 0;
        foreach (AbstractGeometry leaf in geometry.Leaves())
        {
            if (leaf is LineString line)
                CheckRepeats(line.Positions.AsSpan(), isRing: false);
            if (leaf is not PolygonSurface polygon)
                continue;

            wrongWay += WrongWay(polygon);
            CheckRing(polygon.Exterior.Positions.AsSpan());
            foreach (Ring hole in polygon.Holes)
                CheckRing(hole.Positions.AsSpan());
            if (RingCrossing.Find(polygon) is { } place)
                notes.Report(GeoJsonDiagnostics.SelfIntersection, 0, FormattableString.Invariant($"[{place.X}, {place.Y}]"));
        }

        if (wrongWay > 0)
            notes.Report(GeoJsonDiagnostics.Clockwise, 0, wrongWay);
    }

    /// <summary>Holds a box to what it should surround.</summary>
    /// <param name="box">The numbers of a member <c>bbox</c>.</param>
    /// <param name="bounds">The box around the positions.</param>
    public void CheckBox(ReadOnlySpan<double> box, in BoundingBox bounds)
    {
        if (!Contains(box, bounds))
            notes.Report(GeoJsonDiagnostics.WrongBox, 0, Show(box), Show(bounds));
    }

    /// <summary>Whether a box surrounds positions; one that crosses the antimeridian is not judged in longitude.</summary>
    public static bool Contains(ReadOnlySpan<double> box, in BoundingBox bounds)
    {
        if (bounds.IsEmpty)
            return true;

        int n = box.Length / 2;
        bool holdsX = box[0] > box[n]
            || (bounds.Min.X >= box[0] - BoxTolerance && bounds.Max.X <= box[n] + BoxTolerance);
        return holdsX && bounds.Min.Y >= box[1] - BoxTolerance && bounds.Max.Y <= box[n + 1] + BoxTolerance;
    }

    public static string Show(ReadOnlySpan<double> box)
    {
        var numbers = new List<string>();
        foreach (double number in box)
            numbers.Add(FormattableString.Invariant($"{number}"));
        return $"[{string.Join(", ", numbers)}]";
    }

    public static string Show(in BoundingBox box) =>
        FormattableString.Invariant($"[{box.Min.X}, {box.Min.Y}] to [{box.Max.X}, {box.Max.Y}]");

    private static int WrongWay(PolygonSurface polygon)
    {
        int count = RingOrientation.SignedArea(polygon.Exterior.Positions.AsSpan()) < 0 ? 1 : 0;
        foreach (Ring hole in polygon.Holes)
            count += RingOrientation.SignedArea(hole.Positions.AsSpan()) > 0 ? 1 : 0;
        return count;
    }

    private void CheckRing(ReadOnlySpan<Position> ring)
    {
        CheckRepeats(ring, isRing: true);
        if (ring.Length < ManyVertices)
            return;

        MetresPerDegree scale = inDegrees ? MetresPerDegree.At(ring[0].Y) : MetresPerDegree.None;
        double length = 0;
        for (int i = 1; i < ring.Length; i++)
            length += double.Hypot((ring[i].X - ring[i - 1].X) * scale.Longitude, (ring[i].Y - ring[i - 1].Y) * scale.Latitude);
        double mean = length / ring.Length;
        if (mean < DenseEdge)
            notes.Report(GeoJsonDiagnostics.ExcessiveVertices, 0, ring.Length, FormattableString.Invariant($"{mean:0.###}"));
    }

    private void CheckRepeats(ReadOnlySpan<Position> positions, bool isRing)
    {
        int repeats = isRing && IsSamePlace(positions[0], positions[^1]) ? 1 : 0;
        for (int i = 1; i < positions.Length; i++)
        {
            if (IsSamePlace(positions[i], positions[i - 1]))
                repeats++;
        }

        if (repeats > 0)
            notes.Report(GeoJsonDiagnostics.RepeatedPosition, 0, repeats);
    }

    private static bool IsSamePlace(in Position a, in Position b) => a.X == b.X && a.Y == b.Y;
}
