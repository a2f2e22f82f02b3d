using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Features that the check inserts, marked by a text, and takes away at its end whatever happens.</summary>
internal sealed class WfsTrial(EndpointVisit visit, WfsService service, WfsTypeName type)
{
    /// <summary>The texts that mark what the check writes: no other feature has them.</summary>
    public static readonly string[] Marks = ["TwinCheck1", "TwinCheck2", "TwinCheck3", "TwinCheck4"];

    private readonly HashSet<string> _there = new(StringComparer.Ordinal);
    private bool _isUnsure;

    /// <summary>Sends a transaction of one action.</summary>
    public EndpointAnswer Send(XElement action, bool isCleanUp = false)
    {
        var body = new XElement(OgcNames.Wfs + "Transaction", new XAttribute(XNamespace.Xmlns + "wfs", OgcNames.Wfs.NamespaceName), type.Declaration, action);
        return service.Post("Transaction", body, isCleanUp)!; // Whoever asks has seen that there is an address.
    }

    /// <summary>Inserts a copy of a feature.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="property">The property that is given the mark.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="id">The identifier that the service gave it; null where it says none.</param>
    public EndpointAnswer Insert(XElement feature, XName property, string mark, out string? id)
    {
        var copy = new XElement(feature);
        int number = 0;
        foreach (XAttribute attribute in copy.DescendantsAndSelf().Attributes(OgcNames.Gml + "id"))
            attribute.Value = string.Create(CultureInfo.InvariantCulture, $"twin.{++number}");
        copy.Elements().Where(element => element.Name == OgcNames.Gml + "identifier" || element.Name == OgcNames.Gml + "boundedBy").Remove(); // These are the first one's own.
        copy.Elements(property).First().Value = mark;
        bool wasUnsure = _isUnsure;
        _isUnsure = true; // Until the service says what became of it.
        EndpointAnswer answer = Send(new XElement(OgcNames.Wfs + "Insert", copy));
        if (WfsService.Root(answer)?.Name == OgcNames.Ows + "ExceptionReport")
            _isUnsure = wasUnsure;
        id = WfsService.Root(answer)?.Descendants(OgcNames.Wfs + "InsertResults").Descendants(Fes + "ResourceId").FirstOrDefault()?.Attribute("rid")?.Value;
        if (id is not null)
        {
            _there.Add(id);
            _isUnsure = wasUnsure;
        }

        return answer;
    }

    /// <summary>Gives a property of a feature another value.</summary>
    public EndpointAnswer Update(string id, XName property, string value) => Send(new XElement(
        OgcNames.Wfs + "Update",
        new XAttribute("typeName", type.Text),
        new XElement(OgcNames.Wfs + "Property", new XElement(OgcNames.Wfs + "ValueReference", type.Reference(property)), new XElement(OgcNames.Wfs + "Value", value)),
        Filter(FesFilter.Resource(id))));

    /// <summary>Deletes a feature of the check.</summary>
    public EndpointAnswer Delete(string id, bool isCleanUp = false)
    {
        EndpointAnswer answer = Send(Deletion(FesFilter.Resource(id)), isCleanUp);
        if (Total(answer, "totalDeleted") == 1)
            _there.Remove(id);
        return answer;
    }

    /// <summary>Takes away all that was inserted: by identifier, and where the service gave none, by its mark. What cannot be taken away is named.</summary>
    public void CleanUp(XName property)
    {
        foreach (string id in _there.Order(StringComparer.Ordinal).ToList())
        {
            EndpointAnswer answer = Delete(id, isCleanUp: true);
            if (_there.Contains(id))
                visit.Left("Transaction", WfsService.Said(answer), id);
        }

        if (!_isUnsure)
            return;
        var filter = new FesFilter(type);
        foreach (string mark in Marks)
        {
            EndpointAnswer answer = Send(Deletion(filter.Compare("PropertyIsEqualTo", property, mark)), isCleanUp: true);
            if (Total(answer, "totalDeleted") is null)
                visit.Left("Transaction", WfsService.Said(answer), $"{type.Text} {property.LocalName} = {mark}");
        }
    }

    /// <summary>A total of a transaction; null where the answer has none.</summary>
    public static long? Total(EndpointAnswer answer, string name)
    {
        XElement? root = answer.IsOk ? WfsService.Root(answer) : null;
        if (root?.Name != OgcNames.Wfs + "TransactionResponse")
            return null;
        string? text = root.Descendants(OgcNames.Wfs + name).FirstOrDefault()?.Value;
        return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long total) ? total : 0;
    }

    private static XNamespace Fes => "http://www.opengis.net/fes/2.0";

    private XElement Deletion(XElement condition) => new(OgcNames.Wfs + "Delete", new XAttribute("typeName", type.Text), Filter(condition));

    private XElement Filter(XElement condition) => new FesFilter(type).Of(condition);
}
