using System.Xml;
using TwinInterop.Formats.CityGml.Gml;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>The XML attributes of an element that mean something to the reader.</summary>
internal struct ElementHead
{
    /// <summary><c>gml:id</c>.</summary>
    public string? Id { get; private set; }

    /// <summary><c>xlink:href</c>.</summary>
    public string? Href { get; private set; }

    /// <summary><c>srsName</c>.</summary>
    public string? SrsName { get; private set; }

    /// <summary><c>srsDimension</c>; 0 when it is not stated.</summary>
    public int Dimension { get; private set; }

    /// <summary>Whether <c>orientation</c> is <c>-</c>.</summary>
    public bool IsReversed { get; private set; }

    /// <summary><c>uom</c>.</summary>
    public string? Unit { get; private set; }

    /// <summary><c>codeSpace</c>.</summary>
    public string? CodeSpace { get; private set; }

    /// <summary>Whether <c>xsi:nil</c> is true.</summary>
    public bool IsNil { get; private set; }

    /// <summary><c>nilReason</c>.</summary>
    public string? NilReason { get; private set; }

    /// <summary><c>name</c> of a generic attribute.</summary>
    public string? Name { get; private set; }

    /// <summary><c>role</c> of a group member.</summary>
    public string? Role { get; private set; }

    /// <summary>Reads the attributes of the element that the reader stands on, and stays there.</summary>
    public static ElementHead Read(XmlReader reader)
    {
        var head = default(ElementHead);
        if (!reader.MoveToFirstAttribute())
            return head;

        do
            head.Take(reader);
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
        return head;
    }

    private void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "id" when reader.NamespaceURI.StartsWith(GmlNames.NamespaceStart, StringComparison.Ordinal):
                Id = reader.Value;
                break;
            case "href" when reader.Prefix.Length > 0:
                Href = reader.Value.Trim();
                break;
            case "srsName":
                SrsName = reader.Value.Trim();
                break;
            case "srsDimension":
                Dimension = reader.Value.Trim() switch { "2" => 2, "3" => 3, _ => 0 };
                break;
            case "orientation":
                IsReversed = reader.Value.Trim() is "-";
                break;
            case "uom":
                Unit = reader.Value.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(reader.Value) : reader.Value;
                break;
            case "codeSpace":
                CodeSpace = reader.Value;
                break;
            case "nil":
                IsNil = reader.Value.Trim() is "true" or "1";
                break;
            case "nilReason":
                NilReason = reader.Value;
                break;
            case "name" when reader.Prefix.Length == 0:
                Name = reader.Value;
                break;
            case "role" when reader.Prefix.Length == 0:
                Role = reader.Value;
                break;
        }
    }
}
