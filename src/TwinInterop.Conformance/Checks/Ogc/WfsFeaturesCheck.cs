using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using TwinInterop.Conformance.Rules;
using static TwinInterop.Conformance.Checks.Ogc.OgcNames;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Checks features that a Web Feature Service answered: counts, time, identifiers, order of axes.</summary>
/// <remarks>Source: OGC 09-025r2, 7.7.4 and 11.3.3; OGC 07-036, 7.2.4.5.</remarks>
[Checks("wfs-number-*", "wfs-timestamp", "wfs-feature-id", "wfs-axes-swapped", "wfs-latitude-range")]
internal sealed class WfsFeaturesCheck(FindingLog log, string file)
{
    private const string Unknown = "unknown";
    private static readonly string[] LatitudeFirst = ["urn:ogc:def:crs:EPSG:", "http://www.opengis.net/def/crs/EPSG/"];

    /// <summary>Checks a collection.</summary>
    public void Check(XElement root)
    {
        log.Tested("wfs-features");
        List<XElement> features = [.. Features(root)];
        CheckNumbers(root, features.Count);
        string? time = root.Attribute("timeStamp")?.Value;
        if (time is null || !IsTime(time))
            log.Report("wfs-timestamp", ServiceXml.Where(file, root), time, "2025-01-01T00:00:00Z");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (XElement feature in features)
        {
            string? id = feature.Attribute(Gml + "id")?.Value;
            if (feature.Attributes().All(attribute => attribute.Name.LocalName is not ("id" or "fid")) || (id is not null && !ids.Add(id)))
                log.Report("wfs-feature-id", ServiceXml.Where(file, feature), id, "gml:id", id);
        }

        CheckAxes(root);
    }

    /// <summary>The features of a collection and of the collections in it.</summary>
    public static IEnumerable<XElement> Features(XElement root)
    {
        foreach (XElement member in root.Elements(Wfs + "member").Elements())
        {
            if (member.Name != Wfs + "FeatureCollection" && member.Name != Wfs + "SimpleFeatureCollection")
            {
                yield return member;
                continue;
            }

            foreach (XElement inner in Features(member))
                yield return inner;
        }
    }

    private static bool IsTime(string text)
    {
        try
        {
            return text.Contains('T', StringComparison.Ordinal) && XmlConvert.ToDateTime(text, XmlDateTimeSerializationMode.RoundtripKind) != default;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private void CheckNumbers(XElement root, int count)
    {
        string where = ServiceXml.Where(file, root);
        long? returned = Count(root.Attribute("numberReturned")?.Value);
        bool isHits = returned == 0 && count == 0;
        bool hasReferences = root.Elements(Wfs + "member").Any(member => !member.HasElements);
        if (returned is null || (returned != count && !isHits && !hasReferences))
            log.Report("wfs-number-returned", where, root.Attribute("numberReturned")?.Value, count.ToString(CultureInfo.InvariantCulture));
        string? matched = root.Attribute("numberMatched")?.Value;
        if (matched != Unknown && (Count(matched) is not { } all || all < returned))
            log.Report("wfs-number-matched", where, matched, $"unknown | {returned} …");
    }

    private static long? Count(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) ? count : null;

    /// <summary>France and its neighbours with longitude first fall off the Horn of Africa, where the latitude should stand.</summary>
    private void CheckAxes(XElement root)
    {
        (XElement At, string Crs)? swapped = null;
        bool isAll = true;
        foreach (XElement position in root.Descendants().Where(IsPosition))
        {
            string? crs = position.AncestorsAndSelf().Select(element => element.Attribute("srsName")?.Value).FirstOrDefault(name => name is not null);
            if (crs is null || !IsLatitudeFirst(crs) || WfsCapabilitiesCheck.Coordinates(position.Value) is not { Length: >= 2 } numbers)
                continue;
            if (Math.Abs(numbers[0]) > 90)
                log.Report("wfs-latitude-range", ServiceXml.Where(file, position), Show(numbers), "-90 … 90");
            isAll = isAll && numbers[0] is > -5.3 and < 15.1 && numbers[1] is > 41 and < 55.2;
            swapped ??= (position, crs);
        }

        if (swapped is { } found && isAll)
            log.Report("wfs-axes-swapped", ServiceXml.Where(file, found.At), $"{found.Crs}: {found.At.Value}");
    }

    private static bool IsPosition(XElement element) => element.Name == Gml + "pos" || element.Name == Gml + "posList" || element.Name == Gml + "lowerCorner";

    private static bool IsLatitudeFirst(string crs) => LatitudeFirst.Any(start => crs.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        && (crs.EndsWith(":4326", StringComparison.Ordinal) || crs.EndsWith("/4326", StringComparison.Ordinal)
            || crs.EndsWith(":4258", StringComparison.Ordinal) || crs.EndsWith("/4258", StringComparison.Ordinal));

    private static string Show(double[] numbers) => string.Create(CultureInfo.InvariantCulture, $"{numbers[0]} {numbers[1]}");
}
