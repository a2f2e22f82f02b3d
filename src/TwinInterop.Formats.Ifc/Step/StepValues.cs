namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Goes through the parameters of a list one by one; allocates nothing. Use it in <c>foreach</c>.</summary>
/// <remarks>A list that breaks off or is not a list gives what can be read, then one malformed value.</remarks>
internal ref struct StepValues
{
    private readonly ReadOnlySpan<byte> _text;
    private int _at;

    /// <param name="text">Text that begins with the opening bracket and may go on behind the closing one.</param>
    internal StepValues(ReadOnlySpan<byte> text)
    {
        _text = text;
        _at = 0;
    }

    /// <summary>The parameter at hand.</summary>
    public StepValue Current { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly StepValues GetEnumerator() => this;

    /// <summary>The first parameter, or an absent one.</summary>
    internal readonly StepValue FirstOrDefault() => At(0);

    /// <summary>The parameter at an index, or an absent one.</summary>
    internal readonly StepValue At(int index)
    {
        int at = StepScanner.SkipParameters(_text, 1, index);
        if (at < 0)
            return default;

        var values = new StepValues(_text);
        values._at = at;
        values.Read();
        return values.Current;
    }

    /// <summary>How many parameters there are.</summary>
    internal readonly int Count()
    {
        StepValues values = this;
        int count = 0;
        while (values.MoveNext())
            count++;
        return count;
    }

    public bool MoveNext()
    {
        if (_at < 0 || _text.IsEmpty)
        {
            Current = default;
            return false;
        }

        if (_at == 0)
            _at = 1;
        return Read();
    }

    // Leaves _at behind the comma that follows, or negative when this was the last.
    private bool Read()
    {
        int at = StepScanner.SkipBlank(_text, _at);
        if (_at == 1 && at < _text.Length && _text[at] == ')')
            return End(); // () is a list without members; (1,) lacks one

        StepKind kind = StepToken.Read(_text, at, out int end);
        if (kind == StepKind.Malformed)
            return Break(at);

        Current = new StepValue(kind, _text[at..end]);
        end = StepScanner.SkipBlank(_text, end);
        if (end >= _text.Length || (_text[end] != ',' && _text[end] != ')'))
            return Break(at);

        _at = _text[end] == ',' ? end + 1 : -1;
        return true;
    }

    private bool End()
    {
        _at = -1;
        Current = default;
        return false;
    }

    private bool Break(int at)
    {
        at = Math.Min(at, _text.Length); // Blanks and comments that do not end reach beyond it.
        Current = new StepValue(StepKind.Malformed, _text.Slice(at, Math.Min(_text.Length - at, 32)));
        _at = -1;
        return true;
    }
}
