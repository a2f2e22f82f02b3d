namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>The boundaries of a geometry as vertex indices, flat, with the counts that give back the nesting.</summary>
internal sealed class Boundaries
{
    /// <summary>Vertex indices per point set, line or ring, in order.</summary>
    public List<int[]> Runs { get; } = [];

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
        var boundaries = new Boundaries();
        bool isWhole = depth switch
        {
            1 => boundaries.ReadRun(tape),
            2 => ReadArray(tape, boundaries.ReadRun) >= 0,
            3 => boundaries.ReadShell(tape),
            4 => boundaries.ReadSolid(tape),
            _ => ReadArray(tape, boundaries.ReadSolid) >= 0,
        };
        return isWhole ? boundaries : null;
    }

    private bool ReadSolid(NestedIndices tape) => Count(ShellsOfSolid, ReadArray(tape, ReadShell));

    private bool ReadShell(NestedIndices tape) => Count(SurfacesOfShell, ReadArray(tape, ReadSurface));

    private bool ReadSurface(NestedIndices tape) => Count(RingsOfSurface, ReadArray(tape, ReadRun));

    private bool ReadRun(NestedIndices tape)
    {
        if (!tape.TryOpen())
            return false;
        int count = 0;
        int from = tape.Place;
        while (tape.Next >= 0)
        {
            tape.Take();
            count++;
        }

        if (!tape.TryClose())
            return false;
        Runs.Add(tape.Slice(from, count));
        return true;
    }

    /// <returns>How many items the array has; -1 when it is malformed.</returns>
    private static int ReadArray(NestedIndices tape, Func<NestedIndices, bool> readItem)
    {
        if (!tape.TryOpen())
            return -1;
        int count = 0;
        while (!tape.TryClose())
        {
            if (!readItem(tape))
                return -1;
            count++;
        }

        return count;
    }

    private static bool Count(List<int> counts, int count)
    {
        counts.Add(count);
        return count >= 0;
    }
}
