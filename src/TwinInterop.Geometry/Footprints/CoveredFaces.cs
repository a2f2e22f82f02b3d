using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.HPRtree;
using NetTopologySuite.Operation.Buffer;

namespace TwinInterop.Geometry.Footprints;

/// <summary>Leaves out faces that lie on a larger one in plan: they add nothing to a union, and are most of its cost.</summary>
/// <remarks>A roof over its ground, the balusters under a rail, both sides of a sheet.</remarks>
internal sealed class CoveredFaces
{
    private readonly double _tolerance;
    private readonly Candidate[] _byArea;
    private readonly HPRtree<Candidate> _tree = new();

    private CoveredFaces(IReadOnlyList<Polygon> faces, double tolerance)
    {
        _tolerance = tolerance;
        _byArea = [.. faces.Select((face, index) => new Candidate(face, index)).OrderByDescending(item => item.Area).ThenBy(item => item.Index)];
        for (int rank = 0; rank < _byArea.Length; rank++)
        {
            _byArea[rank].Rank = rank;
            _tree.Insert(_byArea[rank].Face.EnvelopeInternal, _byArea[rank]);
        }
    }

    /// <summary>The faces that lie on no other, in their order; of faces that are alike, the first.</summary>
    /// <param name="faces">The faces.</param>
    /// <param name="tolerance">How far a face may stand out beyond the other, in metres.</param>
    public static List<Polygon> LeaveOut(IReadOnlyList<Polygon> faces, double tolerance)
    {
        var all = new CoveredFaces(faces, tolerance);
        foreach (Candidate item in all._byArea)
            item.IsCovered = all.IsOnLarger(item);
        return [.. all._byArea.Where(item => !item.IsCovered).OrderBy(item => item.Index).Select(item => item.Face)];
    }

    private bool IsOnLarger(Candidate item)
    {
        var reach = new Envelope(item.Face.EnvelopeInternal);
        reach.ExpandBy(-Math.Min(_tolerance, Math.Min(reach.Width, reach.Height) / 2));
        return _tree.Query(item.Face.EnvelopeInternal)
            .Where(other => other.Rank < item.Rank && !other.IsCovered && other.Face.EnvelopeInternal.Covers(reach))
            .OrderBy(other => other.Rank)
            .Any(other => other.Widened(_tolerance).ContainsProperly(item.Face));
    }

    private sealed class Candidate(Polygon face, int index)
    {
        private IPreparedGeometry? _widened;

        public Polygon Face { get; } = face;

        public int Index { get; } = index;

        public double Area { get; } = face.Area;

        public int Rank { get; set; }

        public bool IsCovered { get; set; }

        /// <remarks>A buffer, so that corners and edges that lie on each other count as inside.</remarks>
        public IPreparedGeometry Widened(double tolerance) =>
            _widened ??= PreparedGeometryFactory.Prepare(Floating.CreateGeometry(Face).Buffer(tolerance, Corners));
    }

    private static readonly GeometryFactory Floating = new();

    private static readonly BufferParameters Corners = new(quadrantSegments: 2);
}
