using System.Globalization;
using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Formats.NgsiLd.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes the link to the whole and all relations of an object as relationships.</summary>
/// <param name="json">Stands within an entity.</param>
/// <param name="attributes">Writes what stands around values.</param>
/// <param name="types">The types of the objects written so far.</param>
internal sealed class RelationJson(Utf8JsonWriter json, AttributeJson attributes, WrittenTypes types)
{
    private const string DatasetPrefix = EntityId.Prefix + "Dataset:";

    private readonly List<(string Key, string Uri, CityObjectRelation? Relation)> _links = [];

    /// <summary>Whether the last object refers to one that was not written yet.</summary>
    public bool HasForward { get; private set; }

    /// <summary>The links of the object prepared last, those of one name next to each other.</summary>
    public IReadOnlyList<(string Key, string Uri, CityObjectRelation? Relation)> Links => _links;

    /// <summary>Finds names and targets.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="parent">The id of the entity that it is a part of; null for a top-level object.</param>
    /// <param name="isForeign">Whether the object comes from other software's entities, whose targets are URIs already.</param>
    /// <param name="used">The names that are taken; those of the links are added.</param>
    public void Prepare(CityObject cityObject, string? parent, bool isForeign, HashSet<string> used)
    {
        _links.Clear();
        HasForward = false;
        if (parent is not null)
            _links.Add((PartLink.Of(cityObject.Class), parent, null));
        foreach (CityObjectRelation relation in cityObject.Relations)
            _links.Add((KeyOf(relation.Type, used), UriOf(relation.TargetId, isForeign), relation));
        for (int i = 0; i < _links.Count; i++)
            used.Add(_links[i].Key);
        if (_links.Count > 2)
            Group();
    }

    /// <summary>Writes the links.</summary>
    /// <param name="verbatim">Names of relationships that were written as other software had them.</param>
    /// <param name="model">The Smart Data Model of the entity, which may want lists of one.</param>
    public void Write(HashSet<string> verbatim, DataModel? model)
    {
        for (int i = 0; i < _links.Count;)
        {
            int end = i + 1;
            while (end < _links.Count && _links[end].Key == _links[i].Key)
                end++;
            if (!verbatim.Contains(_links[i].Key))
                WriteGroup(i, end, model);
            i = end;
        }
    }

    private void Group()
    {
        List<(string Key, string Uri, CityObjectRelation? Relation)> grouped =
            [.. _links.GroupBy(link => link.Key, StringComparer.Ordinal).SelectMany(group => group)];
        _links.Clear();
        _links.AddRange(grouped);
    }

    private static string KeyOf(string type, HashSet<string> used)
    {
        string key = AttributeKey.Legalize(type, isForeign: true);
        while (used.Contains(key))
            key += "_";
        return key;
    }

    private string UriOf(string targetId, bool isForeign)
    {
        bool isUri = (isForeign || targetId.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || targetId.Contains("://", StringComparison.Ordinal))
            && LexicalRules.IsUri(targetId);
        if (isUri)
            return targetId;
        string? type = types.Find(targetId);
        HasForward |= type is null;
        return EntityId.Make(type ?? ForwardReferences.UnknownType, targetId);
    }

    private void WriteGroup(int start, int end, DataModel? model)
    {
        (string key, string uri, CityObjectRelation? relation) = _links[start];
        bool isPlain = true;
        for (int i = start; i < end; i++)
            isPlain &= _links[i].Relation is not null and { Role: null } || end - start == 1;
        if (isPlain)
        {
            bool isWrapped = attributes.Begin(key, AttributeKind.Relationship, isBare: true);
            if (end - start == 1 && model?.Properties.GetValueOrDefault(key)?.IsList != true)
                json.WriteStringValue(uri);
            else
                WriteUris(start, end);
            if (isWrapped)
                WriteRole(relation);
            attributes.End(isWrapped);
            return;
        }

        json.WritePropertyName(key);
        if (attributes.IsSimplified)
        {
            WriteUris(start, end);
            return;
        }

        json.WriteStartArray();
        for (int i = start; i < end; i++)
            WriteInstance(_links[i].Uri, _links[i].Relation, i - start);
        json.WriteEndArray();
    }

    private void WriteUris(int start, int end)
    {
        json.WriteStartArray();
        for (int i = start; i < end; i++)
            json.WriteStringValue(_links[i].Uri);
        json.WriteEndArray();
    }

    /// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.5.5: all instances but one have a datasetId.</remarks>
    private void WriteInstance(string uri, CityObjectRelation? relation, int index)
    {
        bool isWrapped = attributes.BeginInstance(AttributeKind.Relationship, isBare: false);
        json.WriteStringValue(uri);
        if (index > 0)
            json.WriteString("datasetId"u8, string.Create(CultureInfo.InvariantCulture, $"{DatasetPrefix}{index + 1}"));
        WriteRole(relation);
        attributes.EndInstance(isWrapped);
    }

    private void WriteRole(CityObjectRelation? relation)
    {
        if (relation?.Role is { } role)
            attributes.WriteSubText("role", role);
        if (relation?.RoleCodeSpace is { } codeSpace)
            attributes.WriteSubText("roleCodeSpace", codeSpace);
    }
}
