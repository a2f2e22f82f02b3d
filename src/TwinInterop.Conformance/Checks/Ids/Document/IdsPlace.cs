using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>Where something stands in an IDS document.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal readonly record struct IdsPlace(int Line, int Column)
{
    /// <summary>The place of an element or attribute that was read with its lines.</summary>
    public static IdsPlace Of(XObject node) => node is IXmlLineInfo line && line.HasLineInfo() ? new(line.LineNumber, line.LinePosition) : default;

    /// <summary>The place in a file, for example <c>walls.ids#12:7</c>.</summary>
    public string In(string file) => string.Create(CultureInfo.InvariantCulture, $"{file}#{Line}:{Column}");
}
