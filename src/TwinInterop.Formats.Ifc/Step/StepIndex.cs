namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Where instances stand, in compact arrays in the order of the text: 14 bytes an instance and 4 to 16 to find it by id.</summary>
internal sealed class StepIndex
{
    // An id table with more than this many cells an instance is kept sorted instead.
    private const int MaxSparsity = 4;

    private long[] _offsets;
    private uint[] _ids;
    private ushort[] _types;
    private int[] _slotsById = [];
    private ulong[] _sorted = [];

    /// <param name="capacity">How many instances are expected.</param>
    internal StepIndex(int capacity)
    {
        _offsets = new long[capacity];
        _ids = new uint[capacity];
        _types = new ushort[capacity];
    }

    /// <summary>How many instances there are.</summary>
    internal int Count { get; private set; }

    /// <summary>Where the opening bracket of the parameters of each instance stands.</summary>
    internal ReadOnlySpan<long> Offsets => _offsets.AsSpan(0, Count);

    internal ReadOnlySpan<uint> Ids => _ids.AsSpan(0, Count);

    /// <summary>The number of the entity name of each instance.</summary>
    internal ReadOnlySpan<ushort> Types => _types.AsSpan(0, Count);

    internal void Add(uint id, long offset, ushort type)
    {
        if (Count == _ids.Length)
            Resize((int)Math.Min(Math.Max(1024, _ids.Length * 3L / 2), Array.MaxLength));
        _offsets[Count] = offset;
        _ids[Count] = id;
        _types[Count++] = type;
    }

    /// <summary>Takes the last instance back.</summary>
    internal void RemoveLast() => Count--;

    /// <summary>Makes instances findable by id; to be called once, when all are there.</summary>
    internal void Complete(StepFindings findings)
    {
        if (_ids.Length > Count + (Count / 8) + 1024)
            Resize(Count);
        uint max = 0;
        foreach (uint id in Ids)
            max = Math.Max(max, id);
        if (max <= ((long)Count * MaxSparsity) + 1024 && max < Array.MaxLength)
            FillTable(max, findings);
        else
            Sort(findings);
    }

    /// <summary>The slot of an instance; negative when there is none.</summary>
    internal int SlotOf(uint id)
    {
        if (_sorted.Length == 0)
            return id < (uint)_slotsById.Length ? _slotsById[id] - 1 : -1;

        int found = _sorted.AsSpan().BinarySearch((ulong)id << 32);
        if (found < 0)
            found = ~found;
        return found < _sorted.Length && (uint)(_sorted[found] >> 32) == id ? (int)(uint)_sorted[found] : -1;
    }

    private void FillTable(uint max, StepFindings findings)
    {
        _slotsById = new int[max + 1];
        for (int slot = 0; slot < Count; slot++)
        {
            ref int cell = ref _slotsById[_ids[slot]];
            if (cell == 0)
                cell = slot + 1;
            else
                Duplicate(slot, findings);
        }
    }

    private void Sort(StepFindings findings)
    {
        _sorted = new ulong[Count];
        for (int slot = 0; slot < Count; slot++)
            _sorted[slot] = ((ulong)_ids[slot] << 32) | (uint)slot;
        Array.Sort(_sorted);
        for (int i = 1; i < Count; i++)
        {
            if (_sorted[i] >> 32 == _sorted[i - 1] >> 32)
                Duplicate((int)(uint)_sorted[i], findings);
        }
    }

    private void Duplicate(int slot, StepFindings findings) =>
        findings.Add(StepDiagnostics.DuplicateId, _offsets[slot], _ids[slot], _ids[slot]);

    private void Resize(int capacity)
    {
        Array.Resize(ref _offsets, capacity);
        Array.Resize(ref _ids, capacity);
        Array.Resize(ref _types, capacity);
    }
}
