using System.Globalization;
using System.Text;
using System.Xml;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Conformance.Reports.Bcf;

/// <summary>Writes the documents of an issue.</summary>
/// <remarks>Source: buildingSMART BCF 2.1 and 3.0, markup.xsd, visinfo.xsd, extensions.xsd and version.xsd.</remarks>
internal sealed class BcfXml(BcfVersion version, string author, string date)
{
    private const string Viewpoint = "viewpoint.bcfv";
    private const string Status = "Open";

    private bool IsThree => version == BcfVersion.V30;

    /// <summary>The name of the viewpoint's file.</summary>
    public static string ViewpointName => Viewpoint;

    /// <summary>What version the archive is of.</summary>
    public byte[] Version() => Write(xml =>
    {
        string id = IsThree ? "3.0" : "2.1";
        xml.WriteStartElement("Version");
        xml.WriteAttributeString("VersionId", id);
        if (!IsThree)
            xml.WriteElementString("DetailedVersion", id);
        xml.WriteEndElement();
    });

    /// <summary>The names that issues use: an archive of BCF 3.0 has to list them.</summary>
    public byte[] Extensions(IEnumerable<BcfTopic> topics) => Write(xml =>
    {
        List<BcfTopic> all = [.. topics];
        xml.WriteStartElement("Extensions");
        WriteList(xml, "TopicTypes", "TopicType", all.Select(topic => topic.Type));
        WriteList(xml, "TopicStatuses", "TopicStatus", [Status]);
        WriteList(xml, "Priorities", "Priority", []);
        WriteList(xml, "TopicLabels", "TopicLabel", all.Select(topic => topic.Label));
        WriteList(xml, "Users", "User", [author]);
        WriteList(xml, "SnippetTypes", "SnippetType", []);
        WriteList(xml, "Stages", "Stage", []);
        xml.WriteEndElement();
    });

    /// <summary>The issue itself.</summary>
    /// <param name="topic">The issue.</param>
    /// <param name="file">The name of the model's file.</param>
    /// <param name="project">The GlobalId of its project; null for none.</param>
    public byte[] Markup(BcfTopic topic, string file, string? project) => Write(xml =>
    {
        xml.WriteStartElement("Markup");
        WriteHeader(xml, file, project);
        xml.WriteStartElement("Topic");
        xml.WriteAttributeString("Guid", topic.Id.ToString());
        xml.WriteAttributeString("TopicType", topic.Type);
        xml.WriteAttributeString("TopicStatus", Status);
        WriteText(xml, "Title", topic.Title);
        if (IsThree)
            xml.WriteStartElement("Labels");
        WriteText(xml, IsThree ? "Label" : "Labels", topic.Label);
        if (IsThree)
            xml.WriteEndElement();
        xml.WriteElementString("CreationDate", date);
        WriteText(xml, "CreationAuthor", author);
        WriteText(xml, "Description", topic.Description);
        if (!IsThree)
            xml.WriteEndElement();
        WriteComment(xml, topic);
        WriteViewpoint(xml, topic);
        if (IsThree)
            xml.WriteEndElement();
        xml.WriteEndElement();
    });

    /// <summary>What a viewer shows of the issue: the objects selected, all in view.</summary>
    public byte[] View(BcfTopic topic) => Write(xml =>
    {
        xml.WriteStartElement("VisualizationInfo");
        xml.WriteAttributeString("Guid", topic.ViewpointId.ToString());
        xml.WriteStartElement("Components");
        if (!topic.Objects.IsEmpty)
        {
            xml.WriteStartElement("Selection");
            foreach (string id in topic.Objects)
            {
                xml.WriteStartElement("Component");
                xml.WriteAttributeString("IfcGuid", id);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteStartElement("Visibility");
        xml.WriteAttributeString("DefaultVisibility", "true");
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteCamera(xml, BcfCamera.LookingAt(topic.Box));
        xml.WriteEndElement();
    });

    private void WriteHeader(XmlWriter xml, string file, string? project)
    {
        xml.WriteStartElement("Header");
        if (IsThree)
            xml.WriteStartElement("Files");
        xml.WriteStartElement("File");
        if (project is not null)
            xml.WriteAttributeString("IfcProject", project);
        xml.WriteAttributeString(IsThree ? "IsExternal" : "isExternal", "true");
        WriteText(xml, "Filename", file);
        xml.WriteElementString("Date", date);
        xml.WriteEndElement();
        if (IsThree)
            xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteComment(XmlWriter xml, BcfTopic topic)
    {
        if (IsThree)
            xml.WriteStartElement("Comments");
        xml.WriteStartElement("Comment");
        xml.WriteAttributeString("Guid", topic.CommentId.ToString());
        xml.WriteElementString("Date", date);
        WriteText(xml, "Author", author);
        WriteText(xml, "Comment", topic.Comment);
        xml.WriteStartElement("Viewpoint");
        xml.WriteAttributeString("Guid", topic.ViewpointId.ToString());
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (IsThree)
            xml.WriteEndElement();
    }

    private void WriteViewpoint(XmlWriter xml, BcfTopic topic)
    {
        xml.WriteStartElement("Viewpoints");
        if (IsThree)
            xml.WriteStartElement("ViewPoint");
        xml.WriteAttributeString("Guid", topic.ViewpointId.ToString());
        xml.WriteElementString("Viewpoint", Viewpoint);
        if (IsThree)
            xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteCamera(XmlWriter xml, BcfCamera camera)
    {
        xml.WriteStartElement("PerspectiveCamera");
        WriteVector(xml, "CameraViewPoint", camera.ViewPoint);
        WriteVector(xml, "CameraDirection", camera.Direction);
        WriteVector(xml, "CameraUpVector", camera.Up);
        xml.WriteElementString("FieldOfView", Text(BcfCamera.FieldOfView));
        if (IsThree)
            xml.WriteElementString("AspectRatio", Text(1));
        xml.WriteEndElement();
    }

    private static void WriteVector(XmlWriter xml, string name, Vector3D vector)
    {
        xml.WriteStartElement(name);
        xml.WriteElementString("X", Text(vector.X));
        xml.WriteElementString("Y", Text(vector.Y));
        xml.WriteElementString("Z", Text(vector.Z));
        xml.WriteEndElement();
    }

    private static void WriteList(XmlWriter xml, string list, string item, IEnumerable<string> names)
    {
        xml.WriteStartElement(list);
        foreach (string name in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            WriteText(xml, item, name);
        xml.WriteEndElement();
    }

    // What a model says may hold characters that XML cannot; an empty text is none that BCF 3.0 allows.
    private static void WriteText(XmlWriter xml, string name, string text)
    {
        string clean = string.Concat(text.EnumerateRunes().Select(rune => XmlConvertible(rune.Value) ? rune.ToString() : "\uFFFD"));
        xml.WriteElementString(name, string.IsNullOrWhiteSpace(clean) ? "-" : clean);
    }

    private static bool XmlConvertible(int rune) => rune is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF);

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static byte[] Write(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(stream, settings))
            write(xml);
        return stream.ToArray();
    }
}
