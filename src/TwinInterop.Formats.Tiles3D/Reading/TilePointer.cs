namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Where a tile stands in its document, step by step from the root: trees may be deep, so texts are made only for messages.</summary>
/// <param name="Above">The tile above; null for the root.</param>
/// <param name="Step">The step from there, with its slash.</param>
internal sealed record TilePointer(TilePointer? Above, string Step)
{
    /// <summary>Of deeper places only the last steps are told.</summary>
    private const int MostSteps = 40;

    /// <inheritdoc/>
    public override string ToString()
    {
        var steps = new Stack<string>();
        TilePointer? at = this;
        for (; at is not null && steps.Count < MostSteps; at = at.Above)
            steps.Push(at.Step);
        return at is null ? string.Concat(steps) : $"…{string.Concat(steps)}";
    }
}
