using System.Globalization;
using System.Xml;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.CityGml.Codes;

/// <summary>Holds every code of a file, also those of extensions, against the list that its code space names.</summary>
/// <remarks>Source: OGC 12-019, 10.14 (code lists) and annex C.1; memory holds the ids and names of the elements that are open.</remarks>
[Checks("citygml-code-unknown", "citygml-code-list", "citygml-code-standard", "citygml-code-given")]
internal sealed class CodeCheck(CheckSubject subject)
{
    /// <summary>The conformance class.</summary>
    public const string Class = "citygml-codes";

    private const string Gml31 = "http://www.opengis.net/gml";
    private const string Gml32 = "http://www.opengis.net/gml/3.2";
    private const int ListsNamed = 5;

    private readonly string _file = Path.GetFileName(subject.Path);
    private readonly CodeSpaces _spaces = new(subject.Path, subject.Options);
    private readonly Stack<(string? Id, string Name)> _open = new();
    private readonly SortedSet<string> _elsewhere = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string Code)> _unnamed = [];
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private bool _hasCodes;
    private Coded? _coded;

    /// <summary>Goes over the file.</summary>
    public void Check()
    {
        try
        {
            using XmlReader reader = StrictXml.Open(subject.Path);
            while (reader.Read())
                Visit(reader);
        }
        catch (XmlException)
        {
            subject.Log.Untested(Class, "the file is not well-formed"); // Reported as such by the check of the document.
            return;
        }

        if (_elsewhere.Count > 0)
        {
            string names = string.Join(", ", _elsewhere.Take(ListsNamed)) + (_elsewhere.Count > ListsNamed ? ", …" : "");
            subject.Log.Untested(Class, $"code lists were not given (--code-lists FOLDER): {names}");
        }
        else if (!_hasCodes)
        {
            subject.Log.Untested(Class, "no code names its list");
        }
        else
        {
            subject.Log.Tested(Class);
        }
    }

    private void Visit(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                _coded = null;
                if (!reader.IsEmptyElement)
                    Enter(reader);
                break;
            case XmlNodeType.EndElement:
                _coded = null;
                _open.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA when _coded is { } coded:
                Judge(coded, reader.Value.Trim());
                _coded = null;
                break;
        }
    }

    private void Enter(XmlReader reader)
    {
        string? space = reader.HasAttributes ? reader.GetAttribute("codeSpace") : null;
        string? id = reader.HasAttributes ? reader.GetAttribute("id", Gml31) ?? reader.GetAttribute("id", Gml32) : null;
        bool isInside = _open.TryPeek(out (string? Id, string Name) outer);
        _open.Push((id ?? outer.Id, reader.LocalName));
        CodeList? given = space is null && isInside && IsOfStandard(reader.NamespaceURI) ? _spaces.Given(outer.Name, reader.LocalName) : null;
        CodeList? proposed = given ?? (space is null && IsOfBuilding(reader.NamespaceURI) ? StandardCodes.ByProperty(reader.LocalName) : null);
        if (space is null && proposed is null)
            return;
        bool isName = reader.NamespaceURI is Gml31 or Gml32; // A name may be of any authority, which need not be a list.
        _coded = new Coded(reader.LocalName, space?.Trim(), proposed, given is not null, isName, ((IXmlLineInfo)reader).LineNumber);
    }

    private static bool IsOfStandard(string uri) => uri.StartsWith("http://www.opengis.net/citygml/", StringComparison.Ordinal);

    /// <summary>Only the first editions have lists of their own; CityGML 3.0 leaves them to communities.</summary>
    private static bool IsOfBuilding(string uri) => uri is "http://www.opengis.net/citygml/building/2.0" or "http://www.opengis.net/citygml/building/1.0";

    private void Judge(in Coded coded, string code)
    {
        if (coded.Proposed is { } proposed)
        {
            _hasCodes |= coded.IsGiven;
            if (!proposed.Has(code) && _unnamed.Add((coded.Name, code)))
                subject.Log.Report(coded.IsGiven ? "citygml-code-given" : "citygml-code-standard", At(coded.Line), $"{coded.Name} {code}", coded.IsGiven ? proposed.Nearest(code) : null, _open.Peek().Id);
            return;
        }

        string space = coded.Space ?? "";
        (CodeListState state, CodeList? list) = _spaces.Find(space);
        _hasCodes |= list is not null || (!coded.IsName && state != CodeListState.NotAFile);
        switch (state)
        {
            case CodeListState.Found when !list!.Has(code): // Found comes with a list.
                string? nearest = subject.Log.Lists("citygml-code-unknown") ? list.Nearest(code) : null;
                subject.Log.Report("citygml-code-unknown", At(coded.Line), $"{coded.Name} {code} ({CodeSpaces.Parts(space)[^1]})", nearest, _open.Peek().Id);
                break;
            case CodeListState.Missing or CodeListState.Unreadable when !coded.IsName && _reported.Add(space):
                subject.Log.Report("citygml-code-list", At(coded.Line), space, null, _open.Peek().Id);
                break;
            case CodeListState.Elsewhere when !coded.IsName:
                _elsewhere.Add(CodeSpaces.Parts(space)[^1]);
                break;
        }
    }

    private string At(int line) => string.Create(CultureInfo.InvariantCulture, $"{_file}#{line}");

    /// <summary>An element whose text is a code.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Space">What names the list; null for nothing.</param>
    /// <param name="Proposed">The list that was given for the property, else that of the standard, where nothing names one.</param>
    /// <param name="IsGiven">Whether that list was given by the user.</param>
    /// <param name="IsName">Whether it is a name by GML.</param>
    /// <param name="Line">Where it starts.</param>
    private readonly record struct Coded(string Name, string? Space, CodeList? Proposed, bool IsGiven, bool IsName, int Line);
}
