namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Reads what a geometry states per surface: semantics, materials, textures.</summary>
/// <remarks>A null may stand for a surface or for a whole shell or solid. Missing values are null.</remarks>
/// <param name="boundaries">The surfaces, shells and solids that the values follow.</param>
/// <param name="depth">The depth of the boundaries: 1 and 2 for points and lines, 3 surfaces, 4 a solid, 5 solids.</param>
internal sealed class SurfaceValues(Boundaries boundaries, int depth)
{
    /// <summary>How many surfaces, points or lines there are.</summary>
    public int Count { get; } = depth switch
    {
        1 => boundaries.Runs[0].Count,
        2 => boundaries.Runs.Count,
        _ => boundaries.RingsOfSurface.Count,
    };

    /// <summary>One index per surface.</summary>
    /// <param name="tape">Holds the member <c>values</c>.</param>
    /// <param name="limit">Indices must be lower.</param>
    /// <param name="isWhole">Whether every value is null or a valid index and none is too many.</param>
    public int?[] ReadIndices(NestedIndices tape, int limit, out bool isWhole)
    {
        int?[] values = new int?[Count];
        bool fits = true;
        Walk(tape, (surface, items) =>
        {
            int value = items.Next;
            items.Skip();
            if (value >= 0 && value < limit)
                values[surface] = value;
            else if (value != NestedIndices.Null)
                fits = false;
        }, ref fits);
        isWhole = fits;
        return values;
    }

    /// <summary>The rings of every surface; null where a surface or ring has no texture.</summary>
    /// <param name="tape">Holds the member <c>values</c>.</param>
    /// <param name="isWhole">Whether the arrays are nested as the boundaries are.</param>
    public int[]?[]?[] ReadRings(NestedIndices tape, out bool isWhole)
    {
        int[]?[]?[] values = new int[]?[]?[Count];
        bool fits = true;
        Walk(tape, (surface, items) =>
        {
            if (items.Next == NestedIndices.Null)
                items.Skip();
            else
                values[surface] = RingsOf(items, ref fits);
        }, ref fits);
        isWhole = fits;
        return values;
    }

    private static int[]?[] RingsOf(NestedIndices items, ref bool fits)
    {
        var rings = new List<int[]?>();
        if (!items.TryOpen())
        {
            items.Skip();
            fits = false;
            return [];
        }

        while (!items.TryClose())
        {
            if (!items.TryOpen())
            {
                fits &= items.Next == NestedIndices.Null;
                items.Skip();
                rings.Add(null);
                continue;
            }

            int from = items.Place;
            int count = 0;
            for (; !items.TryClose(); count++)
                items.Skip();
            int[] ring = [.. items.Slice(from, count)];
            rings.Add(Array.TrueForAll(ring, index => index >= 0) ? ring : null);
        }

        return [.. rings];
    }

    private void Walk(NestedIndices tape, Action<int, NestedIndices> visit, ref bool fits)
    {
        if (tape.Next == NestedIndices.Null)
        {
            tape.Skip();
            return;
        }

        int surface = 0;
        int shell = 0;
        switch (depth)
        {
            case <= 3:
                WalkItems(tape, Count, visit, ref surface, ref fits);
                break;
            case 4:
                WalkShells(tape, boundaries.SurfacesOfShell.Count, visit, ref shell, ref surface, ref fits);
                break;
            default:
                WalkSolids(tape, visit, ref fits);
                break;
        }
    }

    private void WalkSolids(NestedIndices tape, Action<int, NestedIndices> visit, ref bool fits)
    {
        int surface = 0;
        int shell = 0;
        if (!Enter(tape, ref fits))
            return;
        foreach (int shells in boundaries.ShellsOfSolid)
        {
            if (tape.Next == NestedIndices.Close)
                break;
            WalkShells(tape, shells, visit, ref shell, ref surface, ref fits);
        }

        Leave(tape, ref fits);
    }

    private void WalkShells(
        NestedIndices tape, int shells, Action<int, NestedIndices> visit, ref int shell, ref int surface, ref bool fits)
    {
        int lastShell = shell + shells;
        int lastSurface = surface + boundaries.SurfacesOfShell.GetRange(shell, shells).Sum();
        if (Enter(tape, ref fits))
        {
            for (; shell < lastShell && tape.Next != NestedIndices.Close; shell++)
                WalkItems(tape, boundaries.SurfacesOfShell[shell], visit, ref surface, ref fits);
            Leave(tape, ref fits);
        }

        shell = lastShell;
        surface = lastSurface;
    }

    private static void WalkItems(
        NestedIndices tape, int count, Action<int, NestedIndices> visit, ref int surface, ref bool fits)
    {
        int last = surface + count;
        if (Enter(tape, ref fits))
        {
            for (; surface < last && tape.Next != NestedIndices.Close; surface++)
                visit(surface, tape);
            Leave(tape, ref fits);
        }

        surface = last;
    }

    /// <summary>Enters an array; passes over a null, and over anything else with a remark.</summary>
    private static bool Enter(NestedIndices tape, ref bool fits)
    {
        if (tape.TryOpen())
            return true;
        fits &= tape.Next == NestedIndices.Null;
        tape.Skip();
        return false;
    }

    private static void Leave(NestedIndices tape, ref bool fits)
    {
        while (!tape.TryClose())
        {
            fits = false;
            tape.Skip();
        }
    }
}
