namespace TwinInterop.Formats.Ifc.Step;

/// <summary>The slots of instances, grouped by entity name: 4 bytes an instance.</summary>
internal sealed class StepTypeGroups
{
    private readonly int[] _slots;
    private readonly int[] _starts;

    /// <param name="types">The number of the entity name of each instance.</param>
    /// <param name="typeCount">How many numbers there are.</param>
    internal StepTypeGroups(ReadOnlySpan<ushort> types, int typeCount)
    {
        _slots = new int[types.Length];
        _starts = new int[typeCount + 1];
        foreach (ushort type in types)
            _starts[type + 1]++;
        for (int i = 0; i < typeCount; i++)
            _starts[i + 1] += _starts[i];

        int[] next = _starts[..typeCount];
        for (int slot = 0; slot < types.Length; slot++)
            _slots[next[types[slot]]++] = slot;
    }

    internal ReadOnlyMemory<int> this[ushort type] => _slots.AsMemory(_starts[type], _starts[type + 1] - _starts[type]);
}
