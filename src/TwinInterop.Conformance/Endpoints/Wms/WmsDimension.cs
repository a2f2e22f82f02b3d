using System.Xml.Linq;

namespace TwinInterop.Conformance.Endpoints.Wms;

/// <summary>A dimension of a layer beside the plane.</summary>
/// <param name="Name">Its name in lower case: time, elevation or another.</param>
/// <param name="First">The first value that the layer has.</param>
/// <param name="HasDefault">Whether the layer can be asked for without it.</param>
/// <remarks>Source: OGC 06-042, annex C; OGC 01-068r3, annex C.</remarks>
internal sealed record WmsDimension(string Name, string First, bool HasDefault)
{
    /// <summary>The parameter that it is asked for by (OGC 06-042, C.3.2).</summary>
    public string Parameter => Name is "time" or "elevation" ? Name : "dim_" + Name;

    /// <summary>The dimensions with values of a layer and those around it; the nearest of a name counts.</summary>
    public static IEnumerable<WmsDimension> Of(XElement layer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (XElement stated in layer.AncestorsAndSelf().Elements().Where(element => element.Name.LocalName is "Dimension" or "Extent"))
        {
            string name = stated.Attribute("name")?.Value.Trim().ToLowerInvariant() ?? "";
            string first = stated.Value.Split(',', '/')[0].Trim(); // a list, or an interval with its resolution
            if (name.Length > 0 && first.Length > 0 && seen.Add(name))
                yield return new WmsDimension(name, first, stated.Attribute("default") is { Value.Length: > 0 });
        }
    }
}
