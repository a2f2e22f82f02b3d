using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Checks the parameters of every instance: grammar, references, numbers and text.</summary>
internal sealed class StepVerifier(StepFile file, StepFindings findings)
{
    private const int CancellationStride = 4096;

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal void Run(CancellationToken cancellationToken)
    {
        for (int slot = 0; slot < file.Count; slot++)
        {
            if (slot % CancellationStride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (file.TypeAt(slot) != 0)
                Check(slot);
        }
    }

    private void Check(int slot)
    {
        ReadOnlySpan<byte> text = file.Body(slot);
        int depth = 0;
        int parameter = 1;
        int at = 0;
        bool expectsValue = true;
        while (true)
        {
            at = StepScanner.SkipBlank(text, at);
            byte b = at < text.Length ? text[at] : (byte)0;
            if (expectsValue && b == '(')
            {
                at++;
                if (++depth > StepScanner.MaxDepth)
                {
                    Report(StepDiagnostics.Parameter, slot, at, "less nesting", parameter, text);
                    return;
                }

                int next = StepScanner.SkipBlank(text, at);
                expectsValue = next >= text.Length || text[next] != ')';
            }
            else if (expectsValue)
            {
                if (!CheckValue(slot, text, ref at, parameter, out bool isOpen))
                    return;
                expectsValue = isOpen;
            }
            else if (b == ')')
            {
                at++;
                if (--depth == 0)
                {
                    CheckEnd(slot, text, at);
                    return;
                }
            }
            else if (b == ',')
            {
                at++;
                expectsValue = true;
                if (depth == 1)
                    parameter++;
            }
            else
            {
                Report(StepDiagnostics.Parameter, slot, at, ", or )", parameter, text);
                return;
            }
        }
    }

    // A keyword leaves its bracket to be read: the value is still open.
    private bool CheckValue(int slot, ReadOnlySpan<byte> text, ref int at, int parameter, out bool isOpen)
    {
        isOpen = false;
        int start = at;
        int keyword = text[at..].IndexOfAnyExcept(StepScanner.KeywordCharacters);
        if (keyword > 0 && !char.IsAsciiDigit((char)text[at]))
        {
            at = StepScanner.SkipBlank(text, at + keyword);
            isOpen = at < text.Length && text[at] == '(';
            if (!isOpen)
                Report(StepDiagnostics.Parameter, slot, start, "a value", parameter, text);
            return isOpen;
        }

        StepKind kind = StepToken.Read(text, at, out int end);
        if (kind == StepKind.Malformed)
        {
            Report(StepDiagnostics.Parameter, slot, start, "a value", parameter, text);
            return false;
        }

        ReadOnlySpan<byte> token = text[at..end];
        at = end;
        if (kind == StepKind.Reference)
            CheckReference(slot, token, start);
        else if (kind == StepKind.String && token.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
            CheckText(slot, token[1..^1], start);
        else if (kind == StepKind.String && token.Contains((byte)'\\'))
            CheckText(slot, token[1..^1], start);
        else if (kind == StepKind.Real && !StepNumber.TryDouble(token, out _))
            Report(StepDiagnostics.Parameter, slot, start, "a finite number", parameter, text);
        return true;
    }

    private void CheckReference(int slot, ReadOnlySpan<byte> token, int at)
    {
        int digits = 1;
        uint id = StepNumber.Id(token, ref digits);
        if (id == 0 || file.SlotOf(id) < 0)
            Add(StepDiagnostics.MissingReference, slot, at, StepQuote.Digits(token[1..]));
    }

    private void CheckText(int slot, ReadOnlySpan<byte> raw, int at)
    {
        string text = StepText.Decode(raw, out bool isWellFormed);
        if (!isWellFormed)
            Add(StepDiagnostics.TextEncoding, slot, at, StepQuote.Of(raw), $"\"{text}\"");
    }

    private void CheckEnd(int slot, ReadOnlySpan<byte> text, int at)
    {
        at = StepScanner.SkipBlank(text, at);
        // Where the semicolon is missing the index has said so already.
        if (at < text.Length && text[at] != ';' && text[at] != '#')
            Report(StepDiagnostics.Parameter, slot, at, "the end of the instance", 0, text);
    }

    private void Report(DiagnosticRule rule, int slot, int at, string expected, int parameter, ReadOnlySpan<byte> text) =>
        Add(rule, slot, at, expected, parameter, StepQuote.Of(text[Math.Min(at, text.Length)..]));

    private void Add(DiagnosticRule rule, int slot, int at, params ReadOnlySpan<object> arguments) =>
        findings.Add(rule, file.OffsetAt(slot) + at, file.IdAt(slot), [.. arguments]);
}
