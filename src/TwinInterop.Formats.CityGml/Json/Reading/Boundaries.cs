namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>The boundaries of a geometry as vertex indices, flat, with the counts that give back the nesting.</summary>
/// <remarks>The indices stay on the tape that they were read from: valid until it is loaded again.</remarks>
internal sealed class Boundaries
{
    private readonly NestedIndices _tape;

    private Boundaries(NestedIndices tape) => _tape = tape;

    /// <summary>Where each point set, line or ring stands on the tape, in order.</summary>
    public List<(int From, int Count)> Runs { get; } = [];

    /// <summary>How many rings each surface has.</summary>
    public List<int> RingsOfSurface { get; } = [];

    /// <summary>How many surfaces each shell has; one entry where there are no solids.</summary>
    public List<int> SurfacesOfShell { get; } = [];

    /// <summary>How many shells each solid has; one entry where there are no solids.</summary>
    public List<int> ShellsOfSolid { get; } = [];

    /// <summary>Reads boundaries of a depth: 1 points, 2 lines, 3 surfaces, 4 a solid, 5 solids.</summary>
    /// <returns>Null when the arrays are not nested that deep, or hold something other than indices.</returns>
    public static Boundaries? Read(NestedIndices tape, int depth)
    {
        var boundaries = new Boundaries(tape);
        return boundaries.ReadLevel(depth) ? boundaries : null;
    }

    /// <summary>The vertex indices of a point set, line or ring.</summary>
    public ReadOnlySpan<int> IndicesOf(int run) => _tape.Slice(Runs[run].From, Runs[run].Count);

    private bool ReadLevel(int depth)
    {
        if (depth == 1)
            return ReadRun();
        if (!_tape.TryOpen())
            return false;
        int count = 0;
        while (!_tape.TryClose())
        {
            if (!ReadLevel(depth - 1))
                return false;
            count++;
        }

        CountsAt(depth)?.Add(count);
        return true;
    }

    /// <summary>Rings make surfaces at depth 2, unless they are the lines of a geometry of depth 2, where nobody asks.</summary>
    private List<int>? CountsAt(int depth) => depth switch
    {
        2 => RingsOfSurface,
        3 => SurfacesOfShell,
        4 => ShellsOfSolid,
        _ => null,
    };

    private bool ReadRun()
    {
        if (!_tape.TryOpen())
            return false;
        int from = _tape.Place;
        while (_tape.Next >= 0)
            _tape.Take();
        Runs.Add((from, _tape.Place - from));
        return _tape.TryClose();
    }
}
