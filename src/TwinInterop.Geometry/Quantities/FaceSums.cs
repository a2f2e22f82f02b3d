using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Quantities;

/// <summary>Sums up area, volume and edges over the faces of a body, in one pass and without memory.</summary>
/// <remarks>
/// <para>
/// Areas by Newell's sums, volume by the divergence theorem: give positions about a local origin, so that large
/// coordinates lose no digits.
/// </para>
/// <para>
/// A body is closed when each edge runs as often one way as the other way. Instead of a table of edges, each edge adds
/// or subtracts a 64-bit hash of its two ends: the sum is zero for a closed body, and for another one only by a chance
/// of one in 2^64. Ends are told apart on a grid of <see cref="Grid"/>; two grids that lie apart are used, so that ends
/// that differ by rounding are not torn apart by the edge of a cell.
/// </para>
/// Source: Newell's method; Cha Zhang, Tsuhan Chen, Efficient feature extraction for 2D/3D objects in mesh representation, 2001.
/// </remarks>
internal struct FaceSums
{
    /// <summary>Positions in one cell of this size are the same vertex, in metres.</summary>
    public const double Grid = 0.001;

    // Shares of a cell that no decimal fraction of a millimetre comes near to.
    private const double FirstShift = 0.318309886;
    private const double SecondShift = 0.807525437;

    private Vector3D _faceArea;
    private Vector3D _facePoint;
    private int _faceCorners;
    private int _faceLoops;
    private double _area;
    private double _volume;
    private int _triangles;
    private ulong _firstEdges;
    private ulong _secondEdges;

    /// <summary>Whether any face was added.</summary>
    public bool HasFaces { get; private set; }

    /// <summary>Adds a loop of the face at hand: its exterior, or a hole of it.</summary>
    /// <param name="loop">Positions in metres, without the closing repeat; fewer than three make no loop.</param>
    /// <param name="isReversed">Whether the loop is to be gone through backwards.</param>
    public void AddLoop(ReadOnlySpan<Vector3D> loop, bool isReversed = false)
    {
        if (loop.Length < 3)
            return;

        Vector3D origin = loop[0];
        Vector3D sum = default;
        Vector3D previous = loop[^1] - origin;
        var from = new Cells(loop[^1]);
        ulong first = 0, second = 0;
        foreach (ref readonly Vector3D corner in loop)
        {
            Vector3D current = corner - origin;
            sum += previous.Cross(current);
            var to = new Cells(corner);
            first += Edge(from.First, to.First);
            second += Edge(from.Second, to.Second);
            previous = current;
            from = to;
        }

        // A hole takes away from its face, also where the source lets it run the same way as the exterior.
        bool isTurned = _faceLoops > 0 && _faceArea.Dot(sum * (isReversed ? -1 : 1)) > 0 ? !isReversed : isReversed;
        _firstEdges += isTurned ? 0 - first : first;
        _secondEdges += isTurned ? 0 - second : second;
        _faceArea += sum * (isTurned ? -0.5 : 0.5);
        if (_faceLoops++ == 0)
            _facePoint = origin;
        _faceCorners += loop.Length;
    }

    /// <summary>Ends the face whose loops were added.</summary>
    public void EndFace()
    {
        if (_faceLoops == 0)
            return;

        HasFaces = true;
        _area += _faceArea.Length;
        _volume += _faceArea.Dot(_facePoint) / 3;
        _triangles += _faceCorners + (2 * _faceLoops) - 4;
        _faceArea = default;
        _faceCorners = 0;
        _faceLoops = 0;
    }

    /// <summary>The figures of the faces so far; the volume is null when they are not closed.</summary>
    public readonly BodyQuantities ToQuantities()
    {
        bool isClosed = HasFaces && (_firstEdges == 0 || _secondEdges == 0);
        return new BodyQuantities(_triangles, _area, isClosed ? Math.Abs(_volume) : null, isClosed);
    }

    /// <summary>Adds for one direction of an edge what the other direction subtracts; nothing for an edge without length.</summary>
    private static ulong Edge(ulong from, ulong to)
    {
        if (from == to)
            return 0;
        return from < to ? Mix(Mix(from) ^ to) : 0 - Mix(Mix(to) ^ from);
    }

    /// <summary>The finaliser of SplitMix64: each bit of the input changes half the bits of the output.</summary>
    private static ulong Mix(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>In which cell of each grid a position lies, as hashes.</summary>
    private readonly struct Cells(in Vector3D position)
    {
        public readonly ulong First = Cell(position, FirstShift);
        public readonly ulong Second = Cell(position, SecondShift);

        private static ulong Cell(in Vector3D position, double shift)
        {
            ulong x = (ulong)(long)Math.Floor((position.X / Grid) + shift);
            ulong y = (ulong)(long)Math.Floor((position.Y / Grid) + shift);
            ulong z = (ulong)(long)Math.Floor((position.Z / Grid) + shift);
            return Mix(x ^ Mix(y ^ Mix(z)));
        }
    }
}
