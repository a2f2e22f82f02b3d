using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>Writes elements and text; whatever is text or the value of an attribute is escaped.</summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Stack<string> _open = new();

    /// <summary>Begins an element.</summary>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes, ">");
        _open.Push(tag);
        return this;
    }

    /// <summary>Ends the innermost element.</summary>
    public HtmlWriter Close()
    {
        writer.Write("</");
        writer.Write(_open.Pop());
        writer.Write(">\n");
        return this;
    }

    /// <summary>An element without content.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes, "/>");
        return this;
    }

    /// <summary>Text of the report itself.</summary>
    public HtmlWriter Text(string text)
    {
        writer.Write(Encoder.Encode(SafeText.Of(text)));
        return this;
    }

    /// <summary>An element that holds text only.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes, ">");
        Text(text);
        writer.Write($"</{tag}>");
        return this;
    }

    /// <summary>Text that comes from data: its direction of writing stays its own, and it may break anywhere.</summary>
    public HtmlWriter Data(string text) => Element("bdi", text, ("class", "data"));

    /// <summary>Markup of the program's own, written as it is.</summary>
    public HtmlWriter Markup(string own)
    {
        writer.Write(own);
        return this;
    }

    private void Start(string tag, ReadOnlySpan<(string Name, string? Value)> attributes, string end)
    {
        var start = new StringBuilder("<").Append(tag);
        foreach ((string name, string? value) in attributes)
        {
            if (value is not null)
                start.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(SafeText.Of(value))).Append('"');
        }

        writer.Write(start.Append(end));
    }
}
