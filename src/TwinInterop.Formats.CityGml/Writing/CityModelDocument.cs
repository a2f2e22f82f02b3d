using System.Xml;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes the root with what is known only at the end: the prefixes used and the extent.</summary>
internal sealed class CityModelDocument(CitySchema schema, DatasetInfo info, ConversionContext context)
{
    private const string XsiNamespace = "http://www.w3.org/2001/XMLSchema-instance";
    private readonly ModelProperties _properties = new(info, context);

    /// <summary>Writes the whole document.</summary>
    /// <param name="target">Takes the document.</param>
    /// <param name="body">The members below a root that is left out; read from its start.</param>
    /// <param name="prefixes">The prefixes that the members use.</param>
    /// <param name="extent">The box around every position.</param>
    /// <param name="format">How ordinates are written.</param>
    public void Write(
        Stream target, Stream body, IReadOnlySet<string> prefixes, BoundingBox extent, OrdinateFormat format)
    {
        using var header = new MemoryStream();
        using (var xml = XmlWriter.Create(header, HeaderSettings))
            WriteHeader(xml, prefixes, extent, format);
        target.Write(header.GetBuffer().AsSpan(0, (int)header.Length));
        if (header.GetBuffer()[header.Length - 1] != (byte)'>')
            target.WriteByte((byte)'>');
        CopyMembers(body, target);
        _properties.WriteBehindMembers(target);
        target.Write("\n</core:CityModel>\n"u8);
    }

    private static XmlWriterSettings HeaderSettings
    {
        get
        {
            XmlWriterSettings settings = XmlOutput.Settings;
            settings.OmitXmlDeclaration = false;
            return settings;
        }
    }

    private void WriteHeader(XmlWriter xml, IReadOnlySet<string> prefixes, BoundingBox extent, OrdinateFormat format)
    {
        var used = new SortedSet<string>(prefixes, StringComparer.Ordinal) { "core", "gml" };
        string core = schema.NamespaceOf("core").Uri;
        xml.WriteStartDocument();
        xml.WriteStartElement("core", "CityModel", core);
        foreach (string prefix in used)
            xml.WriteAttributeString("xmlns", prefix, null, schema.NamespaceOf(prefix).Uri);
        xml.WriteAttributeString("xmlns", "xsi", null, XsiNamespace);
        IEnumerable<string> locations = used.Where(prefix => prefix != "gml")
            .Select(schema.NamespaceOf)
            .Where(item => item.SchemaLocation is not null)
            .Select(item => $"{item.Uri} {item.SchemaLocation}");
        xml.WriteAttributeString("xsi", "schemaLocation", XsiNamespace, string.Join(' ', locations));
        _properties.WriteBeforeMembers(payload => WriteVerbatim(xml, payload), isLeading: true);
        WriteMetadata(xml);
        if (!extent.IsEmpty)
            WriteEnvelope(xml, extent, format);
        _properties.WriteBeforeMembers(payload => WriteVerbatim(xml, payload), isLeading: false);
        xml.Flush();
    }

    private static void WriteVerbatim(XmlWriter xml, string payload)
    {
        xml.WriteWhitespace("\n ");
        xml.WriteRaw(payload);
    }

    private void WriteMetadata(XmlWriter xml)
    {
        string gml = schema.NamespaceOf("gml").Uri;
        CityAttribute[] others = [.. info.Metadata.Where(item => item.Name is not ("name" or "description"))];
        if (others.Length > 0)
            ModelMetadata.Write(xml, gml, others);
        foreach (string name in (string[])["description", "name"])
        {
            foreach (CityAttribute item in info.Metadata.Where(item => item.Name == name).Take(name == "name" ? int.MaxValue : 1))
                xml.WriteElementString("gml", name, gml, LegalText.Clean(SimpleValues.TextOf(item.Value)));
        }
    }

    private void WriteEnvelope(XmlWriter xml, BoundingBox extent, OrdinateFormat format)
    {
        string gml = schema.NamespaceOf("gml").Uri;
        int dimension = extent.Min.HasHeight ? 3 : 2;
        string? crs = CrsDeclaration.ToUrn(info.Crs);
        if (crs is null)
            context.Report(CityGmlWriterDiagnostics.CrsWithoutName, "", info.Crs);
        xml.WriteStartElement("gml", "boundedBy", gml);
        xml.WriteStartElement("gml", "Envelope", gml);
        if ((crs ?? info.Crs.Declared) is { } name)
            xml.WriteAttributeString("srsName", LegalText.Clean(name));
        xml.WriteAttributeString("srsDimension", dimension == 3 ? "3" : "2");
        xml.WriteAttributeString("axisLabels", format.AxisLabels(dimension));
        xml.WriteElementString("gml", "lowerCorner", gml, TextOf(extent.Min, format));
        xml.WriteElementString("gml", "upperCorner", gml, TextOf(extent.Max, format));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string TextOf(in Position position, OrdinateFormat format)
    {
        Span<char> text = stackalloc char[128];
        (double first, double second) = format.LatitudeFirst ? (position.Y, position.X) : (position.X, position.Y);
        int length = OrdinateFormat.Write(first, format.PlanDecimals, text);
        text[length++] = ' ';
        length += OrdinateFormat.Write(second, format.PlanDecimals, text[length..]);
        if (position.HasHeight)
        {
            text[length++] = ' ';
            length += OrdinateFormat.Write(position.Z, format.HeightDecimals, text[length..]);
        }

        return new string(text[..length]);
    }

    /// <summary>The start tag of the spool's root ends at its first '>': no namespace holds that character.</summary>
    private static void CopyMembers(Stream body, Stream target)
    {
        int next;
        do
        {
            next = body.ReadByte();
        }
        while (next >= 0 && next != '>');
        body.CopyTo(target, 1 << 16);
    }
}
