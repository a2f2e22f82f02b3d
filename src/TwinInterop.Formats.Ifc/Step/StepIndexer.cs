using System.Text;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Goes once through an exchange structure and notes where instances and header entities stand.</summary>
internal ref struct StepIndexer
{
    internal const int WindowLength = int.MaxValue;
    private const int RefillAt = 1 << 30;
    private const int AverageInstance = 56;

    private readonly StepBytes _bytes;
    private readonly StepFindings _findings;
    private ReadOnlySpan<byte> _text;
    private long _origin;
    private int _at;

    internal StepIndexer(StepBytes bytes, StepFindings findings)
    {
        _bytes = bytes;
        _findings = findings;
        _text = bytes.Span(0, WindowLength);
        Index = new StepIndex((int)Math.Min(bytes.Length / AverageInstance, 1 << 28) + 16);
        Types = new StepTypeTable();
        HeaderEntities = new Dictionary<string, long>(StringComparer.Ordinal);
    }

    internal StepIndex Index { get; }

    internal StepTypeTable Types { get; }

    /// <summary>Where the parameters of each header entity begin, by its name in upper case.</summary>
    internal Dictionary<string, long> HeaderEntities { get; }

    /// <exception cref="InvalidDatasetException">The text does not begin as an exchange structure does.</exception>
    internal void Run()
    {
        Begin();
        while (true)
        {
            if (_at >= RefillAt)
                Refill();
            _at = StepScanner.SkipBlank(_text, _at);
            if (_at >= _text.Length)
            {
                Report(ReachesEnd ? StepDiagnostics.Truncated : StepDiagnostics.InstanceLength, _text.Length, 0,
                    ReachesEnd ? "END-ISO-10303-21;" : WindowLength);
                break;
            }

            if (_text[_at] == '#')
                ReadInstance();
            else if (!ReadStatement())
                break;
        }

        Index.Complete(_findings);
    }

    private readonly bool ReachesEnd => _origin + _text.Length == _bytes.Length;

    private void Begin()
    {
        if (_text.StartsWith("\uFEFF"u8))
        {
            Report(StepDiagnostics.ByteOrderMark, 0, 0);
            _at = 3;
        }

        _at = StepScanner.SkipBlank(_text, _at);
        ReadOnlySpan<byte> rest = _text[_at..];
        ReadOnlySpan<byte> expected = "ISO-10303-21"u8;
        if (rest.Length < expected.Length || !Ascii.EqualsIgnoreCase(rest[..expected.Length], expected))
            throw new InvalidDatasetException(new Diagnostic(StepDiagnostics.NotStep, "", [StepQuote.Of(rest)]));
    }

    private void Refill()
    {
        _origin += _at;
        _at = 0;
        _text = _bytes.Span(_origin, WindowLength);
    }

    private void ReadInstance()
    {
        int start = _at;
        int at = start + 1;
        uint id = StepNumber.Id(_text, ref at);
        if (id == 0)
        {
            bool hasDigits = at > start + 1;
            Refuse(start, 0, hasDigits ? StepDiagnostics.IdRange : StepDiagnostics.Statement);
            return;
        }

        at = StepScanner.SkipBlank(_text, at);
        if ((uint)at >= (uint)_text.Length || _text[at] != '=')
        {
            Expect("=", at, id);
            return;
        }

        at = StepScanner.SkipBlank(_text, at + 1);
        int length = Math.Max(_text[at..].IndexOfAnyExcept(StepScanner.KeywordCharacters), 0);
        ushort type = length == 0 ? (ushort)0 : TypeOf(_text.Slice(at, length), id);
        int bracket = StepScanner.SkipBlank(_text, at + length);
        if ((uint)bracket >= (uint)_text.Length || _text[bracket] != '(')
        {
            if (length == 0 && at < _text.Length && _text[at] == '<')
                Refuse(at, id, StepDiagnostics.ExternalReference);
            else
                Expect(length == 0 ? "an entity name" : "(", bracket, id);
            return;
        }

        if (length == 0)
            Report(StepDiagnostics.ComplexInstance, bracket, id);
        Index.Add(id, _origin + bracket, type);
        int end = End(bracket + 1, id);
        if (end < 0)
            Index.RemoveLast();
        _at = end < 0 ? _text.Length : end;
    }

    private readonly ushort TypeOf(ReadOnlySpan<byte> keyword, uint id)
    {
        ushort type = Types.Find(keyword);
        if (type == 0)
            Report(StepDiagnostics.TooManyTypes, _at, id, StepTypeTable.MaxTypes, StepQuote.Of(keyword));
        return type;
    }

    private void Expect(string what, int at, uint id)
    {
        Report(StepDiagnostics.Syntax, at, id, what, StepQuote.Of(_text[Math.Min(at, _text.Length)..]));
        Leave(Math.Min(at, _text.Length), id);
    }

    private void Refuse(int at, uint id, DiagnosticRule rule)
    {
        Report(rule, at, id, StepQuote.Of(_text[at..]));
        Leave(at + 1, id);
    }

    // Empty statements in a row are one finding.
    private void RefuseStatement(int start)
    {
        if (_text[start] != ';')
        {
            Refuse(start, 0, StepDiagnostics.Statement);
            return;
        }

        Report(StepDiagnostics.Statement, start, 0, StepQuote.Of(_text[start..]));
        while (_at < _text.Length && _text[_at] == ';')
            _at = StepScanner.SkipBlank(_text, _at + 1);
    }

    // A word such as HEADER or a header entity. False at END-ISO-10303-21.
    private bool ReadStatement()
    {
        int start = _at;
        int length = _text[start..].IndexOfAnyExcept(StepScanner.KeywordCharacters);
        if (length <= 0)
        {
            RefuseStatement(start);
            return true;
        }

        ReadOnlySpan<byte> keyword = _text.Slice(start, length);
        if (Ascii.EqualsIgnoreCase(keyword, "END"u8))
        {
            ReportRest(start);
            return false;
        }

        int bracket = StepScanner.SkipBlank(_text, start + length);
        if (StepHeaderReader.IsHeaderEntity(keyword) && bracket < _text.Length && _text[bracket] == '(')
        {
            string name = Encoding.ASCII.GetString(keyword).ToUpperInvariant();
            if (!HeaderEntities.TryAdd(name, _origin + bracket))
                Report(StepDiagnostics.HeaderTwice, start, 0, name);
        }
        else if (!IsSectionWord(keyword))
        {
            Report(StepDiagnostics.Statement, start, 0, StepQuote.Of(_text[start..]));
        }

        Leave(start + length, 0);
        return true;
    }

    private readonly void ReportRest(int at)
    {
        int semicolon = _text[at..].IndexOf((byte)';');
        int rest = semicolon < 0 ? _text.Length : StepScanner.SkipBlank(_text, at + semicolon + 1);
        if (rest < _text.Length)
            Report(StepDiagnostics.TextAfterEnd, rest, 0, _bytes.Length - _origin - rest);
    }

    private static bool IsSectionWord(ReadOnlySpan<byte> keyword) =>
        Ascii.EqualsIgnoreCase(keyword, "ISO"u8) || Ascii.EqualsIgnoreCase(keyword, "HEADER"u8)
        || Ascii.EqualsIgnoreCase(keyword, "DATA"u8) || Ascii.EqualsIgnoreCase(keyword, "ENDSEC"u8)
        || Ascii.EqualsIgnoreCase(keyword, "ANCHOR"u8) || Ascii.EqualsIgnoreCase(keyword, "REFERENCE"u8)
        || Ascii.EqualsIgnoreCase(keyword, "SIGNATURE"u8);

    // Goes on behind the statement.
    private void Leave(int at, uint id)
    {
        int end = End(at, id);
        _at = end < 0 ? _text.Length : end;
    }

    private readonly int End(int at, uint id) =>
        new StepStatementEnd(_text, _origin, ReachesEnd, _findings).Find(at, _at, id);

    private readonly void Report(DiagnosticRule rule, int at, uint id, params ReadOnlySpan<object> arguments) =>
        _findings.Add(rule, _origin + at, id, [.. arguments]);
}
