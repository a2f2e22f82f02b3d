namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Some instances of one file; going through them allocates nothing. Use it in <c>foreach</c>.</summary>
internal struct StepInstances
{
    private readonly StepFile? _file;
    private readonly ReadOnlyMemory<int> _slots;
    private int _index;

    internal StepInstances(StepFile file, ReadOnlyMemory<int> slots)
    {
        _file = file;
        _slots = slots;
        _index = -1;
    }

    /// <summary>How many there are.</summary>
    internal readonly int Count => _slots.Length;

    /// <summary>The instance at hand.</summary>
    public readonly StepInstance Current => new(_file!, _slots.Span[_index]); // MoveNext was true: there are slots, so there is a file

    internal readonly StepInstance this[int index] => new(_file!, _slots.Span[index]); // as above

    /// <summary>For <c>foreach</c>.</summary>
    public readonly StepInstances GetEnumerator() => this;

    public bool MoveNext() => _file is not null && ++_index < _slots.Length;
}
