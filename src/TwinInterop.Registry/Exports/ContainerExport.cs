using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Queries;

namespace TwinInterop.Registry.Exports;

/// <summary>An information container for linked document delivery: the documents, and a link set that joins their elements.</summary>
/// <remarks>
/// Source: ISO 21597-1:2020, 4.3 and 4.4. Documents whose file is at hand lie in the container, the others are named by
/// their URI. The two ontologies are referred to by their published addresses and not copied into "Ontology resources".
/// </remarks>
internal sealed class ContainerExport(IdentityRegistry registry)
{
    private const string Container = "https://standards.iso.org/iso/21597/-1/ed-1/en/Container#";
    private const string Linkset = "https://standards.iso.org/iso/21597/-1/ed-1/en/Linkset#";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Owl = "http://www.w3.org/2002/07/owl#";

    /// <summary>The names of the index and of the link set inside the container; the same for equal registries.</summary>
    private const string IndexBase = "https://twin.invalid/index#";

    private const string LinkBase = "https://twin.invalid/links#";
    private const string LinkFile = "links.rdf";

    /// <summary>Entries carry one time, so that equal registries give equal bytes.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, (string? Format, string? Uri)> _documents = new(StringComparer.Ordinal);

    public void Write(Stream stream, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        CreateEntry(archive, "Ontology resources/").Dispose();
        CreateEntry(archive, "Payload documents/").Dispose();
        using (Stream links = CreateEntry(archive, $"Payload triples/{LinkFile}"))
            WriteLinks(links, cancellationToken);
        foreach ((string dataset, (string? format, string? uri)) in _documents)
        {
            if (LocalFile(uri) is { } path)
                CopyDocument(archive, dataset, format, path);
        }

        using Stream index = CreateEntry(archive, "index.rdf");
        WriteIndex(index);
    }

    private static void CopyDocument(ZipArchive archive, string dataset, string? format, string path)
    {
        if (!IsFolder(format))
        {
            Copy(archive, FileNameOf(dataset, path), path);
            return;
        }

        string folder = Path.GetDirectoryName(path) ?? path;
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            Copy(archive, $"{Fragment(dataset)}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", file);
    }

    private static void Copy(ZipArchive archive, string name, string path)
    {
        using Stream entry = CreateEntry(archive, $"Payload documents/{name}");
        using FileStream file = File.OpenRead(path);
        file.CopyTo(entry);
    }

    /// <summary>A tileset is an index and the files of its tiles.</summary>
    private static bool IsFolder(string? format) => format == "3dtiles";

    private static Stream CreateEntry(ZipArchive archive, string name)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private void WriteLinks(Stream stream, CancellationToken cancellationToken)
    {
        using XmlWriter xml = Begin(stream, LinkBase.TrimEnd('#'), Linkset.TrimEnd('#'));
        foreach (ObjectDescription item in registry.Objects())
        {
            cancellationToken.ThrowIfCancellationRequested();
            ObjectRepresentation[] found = [.. item.Representations.Where(representation => representation.Grade.Status == LinkStatus.Confirmed)];
            foreach (ObjectRepresentation representation in found)
                _documents.TryAdd(representation.Key.Dataset, registry.Reader.LatestVersionOf(representation.Key.Dataset));
            if (found.Length > 1)
                WriteLink(xml, item, found);
        }

        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, ObjectDescription item, ObjectRepresentation[] found)
    {
        xml.WriteStartElement("ls", found.Length == 2 ? "BinaryLink" : "Link", Linkset);
        xml.WriteAttributeString("rdf", "about", Rdf, $"{LinkBase}link-{item.Twin}");
        for (int i = 0; i < found.Length; i++)
        {
            string name = $"{item.Twin}-{i + 1}";
            xml.WriteStartElement("ls", "hasLinkElement", Linkset);
            xml.WriteStartElement("ls", "LinkElement", Linkset);
            xml.WriteAttributeString("rdf", "about", Rdf, $"{LinkBase}element-{name}");
            Resource(xml, "ls", "hasDocument", Linkset, $"{IndexBase}{Fragment(found[i].Key.Dataset)}");
            xml.WriteStartElement("ls", "hasIdentifier", Linkset);
            xml.WriteStartElement("ls", "StringBasedIdentifier", Linkset);
            xml.WriteAttributeString("rdf", "about", Rdf, $"{LinkBase}identifier-{name}");
            xml.WriteElementString("ls", "identifier", Linkset, found[i].Key.LocalId);
            xml.WriteElementString("ls", "identifierField", Linkset, found[i].Key.Scheme ?? "id");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteIndex(Stream stream)
    {
        using XmlWriter xml = Begin(stream, IndexBase.TrimEnd('#'), Container.TrimEnd('#'));
        xml.WriteStartElement("ct", "ContainerDescription", Container);
        xml.WriteAttributeString("rdf", "about", Rdf, $"{IndexBase}container");
        xml.WriteElementString("ct", "conformanceIndicator", Container, "ICDD-Part1-Container");
        xml.WriteElementString("ct", "description", Container, "Representations of the same real-world objects");
        foreach ((string dataset, _) in _documents)
            Resource(xml, "ct", "containsDocument", Container, $"{IndexBase}{Fragment(dataset)}");
        Resource(xml, "ct", "containsLinkset", Container, $"{IndexBase}linkset");
        xml.WriteEndElement();
        foreach ((string dataset, (string? format, string? uri)) in _documents)
            WriteDocument(xml, dataset, format, uri);
        xml.WriteStartElement("ct", "Linkset", Container);
        xml.WriteAttributeString("rdf", "about", Rdf, $"{IndexBase}linkset");
        xml.WriteElementString("ct", "filename", Container, LinkFile);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteDocument(XmlWriter xml, string dataset, string? format, string? uri)
    {
        string? path = LocalFile(uri);
        bool isFolder = path is not null && IsFolder(format);
        xml.WriteStartElement("ct", path is null ? "ExternalDocument" : isFolder ? "FolderDocument" : "InternalDocument", Container);
        xml.WriteAttributeString("rdf", "about", Rdf, $"{IndexBase}{Fragment(dataset)}");
        xml.WriteElementString("ct", "name", Container, dataset);
        if (isFolder)
            xml.WriteElementString("ct", "foldername", Container, Fragment(dataset));
        else if (path is not null)
            xml.WriteElementString("ct", "filename", Container, FileNameOf(dataset, path));
        else
            xml.WriteElementString("ct", "url", Container, uri ?? $"urn:dataset:{Uri.EscapeDataString(dataset)}");
        if (format is not null)
            xml.WriteElementString("ct", "format", Container, format);
        if (path is not null)
            xml.WriteElementString("ct", "filetype", Container, Path.GetExtension(path).TrimStart('.'));
        xml.WriteEndElement();
    }

    private static XmlWriter Begin(Stream stream, string ontology, string imported)
    {
        XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("rdf", "RDF", Rdf);
        xml.WriteAttributeString("xmlns", "ct", null, Container);
        xml.WriteAttributeString("xmlns", "ls", null, Linkset);
        xml.WriteAttributeString("xmlns", "owl", null, Owl);
        xml.WriteStartElement("owl", "Ontology", Owl);
        xml.WriteAttributeString("rdf", "about", Rdf, ontology);
        Resource(xml, "owl", "imports", Owl, imported);
        xml.WriteEndElement();
        return xml;
    }

    private static void Resource(XmlWriter xml, string prefix, string name, string space, string target)
    {
        xml.WriteStartElement(prefix, name, space);
        xml.WriteAttributeString("rdf", "resource", Rdf, target);
        xml.WriteEndElement();
    }

    private static string? LocalFile(string? uri) =>
        uri is not null && Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed) && parsed.IsFile && File.Exists(parsed.LocalPath) ? parsed.LocalPath : null;

    /// <summary>Two data sets may have files of one name: the data set's digest keeps them apart.</summary>
    private static string FileNameOf(string dataset, string path) => $"{Fragment(dataset)}-{Path.GetFileName(path)}";

    private static string Fragment(string dataset) =>
        $"document-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataset)).AsSpan(0, 6))}";
}
