namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Goes through a list, or a list of lists, of numbers or references in one pass.</summary>
internal ref struct StepListCursor
{
    private readonly ReadOnlySpan<byte> _text;
    private int _at;
    private int _depth;
    private bool _isFirst;
    private bool _hasFailed;

    /// <param name="value">A list, or a typed value that is one such as <c>IFCLINEINDEX((1,2))</c>.</param>
    internal StepListCursor(StepValue value)
    {
        value = value.Untyped;
        _text = value.Kind == StepKind.List ? value.Text : default;
        _hasFailed = _text.IsEmpty;
        _depth = _hasFailed ? 0 : 1;
        _at = 1;
        _isFirst = true;
    }

    /// <summary>Whether all was read and was what it was asked for.</summary>
    internal readonly bool IsAtEnd => !_hasFailed && _depth == 0;

    /// <summary>Enters the next inner list. False at the end of the outer one and at a fault.</summary>
    internal bool Open()
    {
        if (_depth != 1 || !Advance())
            return false;
        if (_text[_at] != '(')
            return Fail();

        _at++;
        _depth = 2;
        _isFirst = true;
        return true;
    }

    /// <summary>Leaves an inner list whose members were all read. False at a fault.</summary>
    internal readonly bool Close() => !_hasFailed && _depth == 1;

    internal bool Next(out double number)
    {
        number = 0;
        if (!Advance())
            return false;

        int start = _at;
        while ((uint)_at < (uint)_text.Length && IsNumeric(_text[_at]))
            _at++;
        return StepNumber.TryDouble(_text[start.._at], out number) || Fail();
    }

    internal bool Next(out int number)
    {
        number = 0;
        if (!Advance())
            return false;

        int start = _at;
        while ((uint)_at < (uint)_text.Length && IsNumeric(_text[_at]))
            _at++;
        ReadOnlySpan<byte> token = _text[start.._at];
        if (token.Length > 1 && token[^1] == '.')
            token = token[..^1];
        if (!StepNumber.TryInt64(token, out long whole) || whole is < int.MinValue or > int.MaxValue)
            return Fail();

        number = (int)whole;
        return true;
    }

    internal bool Next(out uint id)
    {
        id = 0;
        if (!Advance())
            return false;
        if (_text[_at] != '#')
            return Fail();

        _at++;
        id = StepNumber.Id(_text, ref _at);
        return id != 0 || Fail();
    }

    // Goes to the next member; at the closing bracket behind it and false.
    private bool Advance()
    {
        if (_hasFailed || _depth == 0)
            return false;

        _at = StepScanner.SkipBlank(_text, _at);
        if (_at >= _text.Length)
            return Fail();

        byte b = _text[_at];
        if (b == ')')
        {
            _at++;
            _depth--;
            _isFirst = false;
            return false;
        }

        if (_isFirst)
        {
            _isFirst = false;
            return true;
        }

        if (b != ',')
            return Fail();

        _at = StepScanner.SkipBlank(_text, _at + 1);
        return _at < _text.Length || Fail();
    }

    private static bool IsNumeric(byte b) => (uint)(b - '0') <= 9 || b is (byte)'.' or (byte)'-' or (byte)'+' or (byte)'E' or (byte)'e';

    private bool Fail()
    {
        _hasFailed = true;
        return false;
    }
}
