using System.Runtime.InteropServices;
using TwinInterop.Geometry.Booleans;

namespace TwinInterop.Geometry.Validity;

/// <summary>Finds where the edges of a face meet other than as neighbours in their ring.</summary>
internal sealed class EdgeSweep
{
    /// <summary>Parts closer than this touch, in metres: more than rounding makes of a touch, less than a source resolves.</summary>
    public const double TouchMetres = 1e-6;

    /// <summary>More contacts than this are not kept: no polygon that can be valid has them.</summary>
    private const int MaxContacts = 1_000_000;

    private readonly List<Edge> _edges = [];
    private readonly List<double> _starts = [];
    private readonly List<int> _order = [];

    /// <summary>Every contact, neighbours that lie on each other among them; false where the budget does not suffice.</summary>
    public bool Find(ProjectedFace face, BudgetMeter meter, List<EdgeContact> contacts)
    {
        Load(face);
        Span<Edge> edges = CollectionsMarshal.AsSpan(_edges);
        Span<double> starts = CollectionsMarshal.AsSpan(_starts);
        Span<int> order = CollectionsMarshal.AsSpan(_order);
        starts.Sort(order);
        for (int i = 0; i < order.Length; i++)
        {
            ref readonly Edge e = ref edges[order[i]];
            double end = Math.Max(e.A.X, e.B.X) + TouchMetres;
            double low = Math.Min(e.A.Y, e.B.Y) - TouchMetres;
            double high = Math.Max(e.A.Y, e.B.Y) + TouchMetres;
            int j = i + 1;
            for (; j < order.Length && starts[j] <= end; j++)
            {
                ref readonly Edge f = ref edges[order[j]];
                if (Math.Max(f.A.Y, f.B.Y) < low || Math.Min(f.A.Y, f.B.Y) > high)
                    continue;
                EdgeContact contact = e.Ring <= f.Ring ? Meet(e, f) : Meet(f, e);
                if (contact.Kind != ContactKind.None)
                    contacts.Add(contact);
            }

            if (!meter.Spend(j - i) || contacts.Count > MaxContacts)
                return false;
        }

        return true;
    }

    private void Load(ProjectedFace face)
    {
        _edges.Clear();
        _starts.Clear();
        _order.Clear();
        for (int ring = 0; ring < face.RingCount; ring++)
        {
            ReadOnlySpan<PlanePoint> points = face.Ring(ring);
            for (int i = 0; i < points.Length; i++)
            {
                PlanePoint a = points[i];
                PlanePoint b = points[i + 1 < points.Length ? i + 1 : 0];
                _order.Add(_edges.Count);
                _starts.Add(Math.Min(a.X, b.X));
                _edges.Add(new Edge(a, b, ring, i, points.Length));
            }
        }
    }

    private static EdgeContact Meet(in Edge e, in Edge f)
    {
        if (e.Ring == f.Ring && IsNext(e, f))
            return MeetNeighbours(e, f);
        if (e.Ring == f.Ring && IsNext(f, e))
            return MeetNeighbours(f, e);

        int touches = 0;
        PlanePoint at = default;
        bool isLong = false;
        (int Ring, int Index)? inside = null;
        Touch(f.A, e, ref touches, ref at, ref isLong, ref inside);
        Touch(f.B, e, ref touches, ref at, ref isLong, ref inside);
        Touch(e.A, f, ref touches, ref at, ref isLong, ref inside);
        Touch(e.B, f, ref touches, ref at, ref isLong, ref inside);
        ContactKind kind = isLong ? ContactKind.Overlap
            : touches > 0 ? ContactKind.Touch
            : Crosses(e, f) ? ContactKind.Cross : ContactKind.None;
        return new EdgeContact(kind, e.Ring, f.Ring, touches > 0 ? at.Vertex : e.A.Vertex) { Inside = inside };
    }

    private static bool IsNext(in Edge e, in Edge f) => f.Index == (e.Index + 1) % e.Count;

    /// <summary>Neighbours meet where the second runs back over the first.</summary>
    private static EdgeContact MeetNeighbours(in Edge e, in Edge f)
    {
        double ahead = ((e.B.X - e.A.X) * (f.B.X - f.A.X)) + ((e.B.Y - e.A.Y) * (f.B.Y - f.A.Y));
        bool isBack = ahead < 0
            && (f.B.DistanceTo(e.A, e.B) <= TouchMetres || e.A.DistanceTo(f.A, f.B) <= TouchMetres);
        return new EdgeContact(isBack ? ContactKind.Overlap : ContactKind.None, e.Ring, f.Ring, e.B.Vertex);
    }

    private static void Touch(
        in PlanePoint point, in Edge edge, ref int touches, ref PlanePoint at, ref bool isLong, ref (int Ring, int Index)? inside)
    {
        if (point.DistanceTo(edge.A, edge.B) > TouchMetres)
            return;
        isLong |= touches > 0 && point.DistanceTo(at) > 4 * TouchMetres;
        at = point;
        touches++;
        if (point.Vertex != edge.A.Vertex && point.Vertex != edge.B.Vertex)
            inside = (edge.Ring, edge.Index);
    }

    private static bool Crosses(in Edge e, in Edge f) =>
        Side(e, f.A) * Side(e, f.B) < 0 && Side(f, e.A) * Side(f, e.B) < 0;

    private static int Side(in Edge edge, in PlanePoint point) =>
        Math.Sign(Meshes.PlanePredicates.Orient(edge.A.X, edge.A.Y, edge.B.X, edge.B.Y, point.X, point.Y));

    private readonly record struct Edge(PlanePoint A, PlanePoint B, int Ring, int Index, int Count);
}
