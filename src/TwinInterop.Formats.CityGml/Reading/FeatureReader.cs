using System.Globalization;
using System.Xml;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Mapping;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads features of every class by walking their properties as the schema tables describe them.</summary>
/// <remarks>Recursion is bounded by <see cref="ReadLimits.XmlDepth"/>.</remarks>
internal sealed class FeatureReader
{
    private readonly ReadSession _session;
    private readonly ClassMapping _classes;
    private readonly UnknownClassProperties _unknownClass;
    private readonly PropertyReaders _properties;
    private readonly VerbatimParts _verbatim;
    private readonly Dictionary<string, int> _topLevelOrdinals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _topLevelIds = [];

    /// <param name="session">What all parts of the reading share.</param>
    /// <param name="geometries">Reads geometry.</param>
    /// <param name="appearances">Takes the appearances of features.</param>
    /// <param name="dangling">Ids that are referred to and that the file does not have.</param>
    public FeatureReader(
        ReadSession session, GmlGeometryReader geometries, AppearanceReader appearances, IReadOnlySet<string> dangling)
    {
        _session = session;
        _classes = ClassMapping.For(session.Encoding);
        _unknownClass = new UnknownClassProperties(session.Schema);
        _verbatim = new VerbatimParts(session.Schema, this);
        _properties = new PropertyReaders(session, geometries, appearances, this, dangling);
    }

    /// <summary>Reads the top-level feature that the reader stands on, and moves behind it; null when it is nested too deeply.</summary>
    public FeatureDraft? ReadTopLevel(XmlReader reader)
    {
        _ids.Clear();
        FeatureDraft? draft = Read(reader, null);
        if (draft is { HasGeneratedId: false } && !_topLevelIds.Add(StableHash.Of(draft.Id)))
            _session.Report(CityGmlDiagnostics.DuplicateId, draft.Place, draft.Id);
        return draft;
    }

    /// <summary>Reads a feature inside another, and moves behind it; null when it is nested too deeply.</summary>
    public FeatureDraft? Read(XmlReader reader, FeatureDraft? parent)
    {
        if (reader.Depth > _session.Limits.XmlDepth)
        {
            _session.Report(CityGmlDiagnostics.TooDeep, reader, _session.Limits.XmlDepth);
            _session.Context.LoseUnread(BookAccount.Objects, reader.LocalName, parent?.Id ?? "", "parts");
            reader.Skip();
            return null;
        }

        FeatureDraft draft = Begin(reader, parent);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return draft;
        }

        int depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
                ReadProperty(reader, draft);
            else
                SkipText(reader, draft);
        }

        _properties.Complete(draft);
        reader.Read();
        return draft;
    }

    private void ReadProperty(XmlReader reader, FeatureDraft draft)
    {
        SchemaProperty? property = draft.Schema.FindProperty(reader.NamespaceURI, reader.LocalName);
        if (property is null)
            property = FindElsewhere(reader, draft);
        if (property is null)
        {
            ExtensionContent content = ExtensionReader.ReadUnknown(reader, _session);
            draft.Extensions.Add(content);
            _verbatim.Read(content, draft);
        }
        else
        {
            _properties.Read(reader, property, draft);
        }
    }

    /// <summary>A property of another class: one of an extension's class inherits it, one of a known class is misplaced.</summary>
    private SchemaProperty? FindElsewhere(XmlReader reader, FeatureDraft draft)
    {
        bool isOfExtension = draft.Schema.IsAbstract;
        if (!isOfExtension && SchemaNamespaces.VersionOf(reader.NamespaceURI) is null)
            return null;
        SchemaProperty? property = _unknownClass.Find(reader.NamespaceURI, reader.LocalName);
        if (property is not null && !isOfExtension)
        {
            _session.ReportOnce(
                CityGmlDiagnostics.MisplacedProperty,
                $"{draft.Schema.Name} {reader.LocalName}",
                SourcePlace.Of(reader),
                draft.Schema.Name.ToString(),
                reader.Name);
        }

        return property;
    }

    private void SkipText(XmlReader reader, FeatureDraft draft)
    {
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && !string.IsNullOrWhiteSpace(reader.Value))
        {
            string text = reader.Value.Trim();
            _session.Report(CityGmlDiagnostics.StrayText, reader, draft.Id, text[..Math.Min(text.Length, 40)]);
        }

        reader.Read();
    }

    private FeatureDraft Begin(XmlReader reader, FeatureDraft? parent)
    {
        SourcePlace place = SourcePlace.Of(reader);
        string? id = reader.HasAttributes ? ElementHead.Read(reader).Id : null;
        if (id is { Length: 0 })
            id = null;
        if (id is not null && !_ids.Add(id))
            _session.Report(CityGmlDiagnostics.DuplicateId, place, id);

        SchemaClass? known = _session.Schema.FindClass(reader.NamespaceURI, reader.LocalName);
        MappedClass mapped;
        if (known is null)
        {
            _session.ReportOnce(
                CityGmlDiagnostics.UnknownElement, $"{reader.NamespaceURI} {reader.LocalName}", place, reader.Name);
            known = _unknownClass.Base;
            mapped = new MappedClass(UnknownClassProperties.CanonicalOf(reader.LocalName), reader.Name, null);
        }
        else
        {
            mapped = _classes.Map(known);
        }

        var draft = new FeatureDraft
        {
            Class = mapped.Canonical,
            SourceClass = mapped.SourceClass,
            Schema = known,
            Id = id ?? GenerateId(parent, reader.LocalName),
            HasGeneratedId = id is null,
            Place = place,
        };
        if (mapped.Implied is { } implied)
            draft.Attributes.Add(implied);
        return draft;
    }

    /// <summary>An id from the parent's id, the class and the place among the objects of that class.</summary>
    private string GenerateId(FeatureDraft? parent, string localName)
    {
        int ordinal;
        if (parent is null)
        {
            ordinal = _topLevelOrdinals.GetValueOrDefault(localName) + 1;
            _topLevelOrdinals[localName] = ordinal;
        }
        else
        {
            ordinal = parent.Parts.Count + 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{parent?.Id ?? _session.Dataset}_{localName}_{ordinal}");
    }
}
