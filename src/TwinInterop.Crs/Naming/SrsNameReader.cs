using System.Collections.Immutable;
using TwinInterop.Crs.Wkt;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Naming;

/// <summary>Tells the forms of names apart and reads each.</summary>
internal static class SrsNameReader
{
    private const int LongestName = 2048;
    private const int LongestShown = 120;

    public static SrsName Read(string written, ICompoundCodes? codes, string location)
    {
        string text = written.Trim();
        var findings = new Findings(location);
        if (text.Length == 0)
            return findings.Fail(written, CrsDiagnostics.NoName);
        if (WktCrs.IsWkt(text))
            return ReadWkt(written, text, findings);
        if (text[0] == '#' && text.Length is > 1 and <= LongestName)
            return new SrsName { Text = written, Form = SrsNameForm.Local, LocalId = text[1..] };
        if (text.Length > LongestName || ReadCodes(text) is not { } read)
            return findings.Fail(written, CrsDiagnostics.UnknownForm, Shorten(text));
        return Assemble(written, read, codes, findings);
    }

    /// <summary>Makes a text from the data fit for a message.</summary>
    public static string Shorten(string text)
    {
        string cut = text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown), "…");
        return string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c));
    }

    private static (SrsNameForm Form, ImmutableArray<NameParts> Parts)? ReadCodes(string text)
    {
        if (text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase))
            return UrnName.Read(text);
        if (text.Contains("://", StringComparison.Ordinal))
            return UrlName.Read(text);
        return ShortName.Read(text);
    }

    private static SrsName Assemble(
        string written, (SrsNameForm Form, ImmutableArray<NameParts> Parts) read, ICompoundCodes? codes, Findings findings)
    {
        ImmutableArray<NameParts> parts = read.Parts;
        CrsId? horizontal = parts[0].Id;
        CrsId? vertical = parts.Length > 1 ? parts[1].Id : null;
        CrsId? compound = null;
        if (codes?.Components(parts[0].Id) is { } components && vertical is null)
        {
            compound = horizontal;
            (horizontal, vertical) = (components.Horizontal, components.Vertical);
        }
        else if (vertical is null && (codes?.IsVertical(parts[0].Id) ?? false))
        {
            (horizontal, vertical) = (null, horizontal);
            findings.Add(CrsDiagnostics.NoPlace, Shorten(written));
        }

        if (parts.Any(part => !part.Tidy))
            findings.Add(CrsDiagnostics.MalformedName, Shorten(written), string.Join('+', parts.Select(part => part.Id)), Urn(parts));
        return new SrsName
        {
            Text = written,
            Form = read.Form,
            Horizontal = horizontal,
            Vertical = vertical,
            Compound = compound,
            RegisterVersion = parts[0].Version,
            FixedOrder = parts[0].FixedOrder,
            Diagnostics = findings.ToImmutable(),
        };
    }

    private static string Urn(ImmutableArray<NameParts> parts) => parts.Length == 1
        ? $"urn:ogc:def:crs:{parts[0].Id.Authority}::{parts[0].Id.Code}"
        : "urn:ogc:def:crs," + string.Join(',', parts.Select(part => $"crs:{part.Id.Authority}::{part.Id.Code}"));

    private static SrsName ReadWkt(string written, string text, Findings findings)
    {
        if (!WktCrs.TryParse(text, out WktCrs? crs, out string? error))
            return findings.Fail(written, CrsDiagnostics.UnreadableWkt, error);
        WktCrs horizontal = crs.Horizontal ?? crs;
        bool engineering = horizontal.Kind == WktCrsKind.Engineering;
        bool heightsOnly = crs.Kind == WktCrsKind.Vertical;
        if (heightsOnly)
            findings.Add(CrsDiagnostics.NoPlace, Shorten(crs.Name));
        else if (!engineering && horizontal.Id is null)
            findings.Add(CrsDiagnostics.WktWithoutCode, Shorten(horizontal.Name));
        return new SrsName
        {
            Text = written,
            Form = SrsNameForm.Wkt,
            Horizontal = heightsOnly || engineering ? null : horizontal.Id,
            Vertical = crs.Vertical?.Id,
            Compound = crs.Kind == WktCrsKind.Compound ? crs.Id : null,
            LocalId = engineering ? horizontal.Name : null,
            FixedOrder = horizontal.AxisOrder,
            Wkt = crs,
            Diagnostics = findings.ToImmutable(),
        };
    }

    /// <summary>Collects what is to be said about one name.</summary>
    private sealed class Findings(string location)
    {
        private readonly ImmutableArray<Diagnostic>.Builder _found = ImmutableArray.CreateBuilder<Diagnostic>();

        public void Add(DiagnosticRule rule, params ImmutableArray<object> arguments) => _found.Add(new Diagnostic(rule, location, arguments));

        public SrsName Fail(string written, DiagnosticRule rule, params ImmutableArray<object> arguments)
        {
            Add(rule, arguments);
            return new SrsName { Text = written, Diagnostics = ToImmutable() };
        }

        public ImmutableArray<Diagnostic> ToImmutable() => _found.ToImmutable();
    }
}
