using System.Xml;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads links to other objects.</summary>
internal sealed class RelationReader(ReadSession session, IReadOnlySet<string> dangling, GenericAttributeReader generics)
{
    private readonly ValueReader _values = new(session);

    /// <summary>The type of relation that a property stands for.</summary>
    public static string TypeOf(string property) => property switch
    {
        "parent" => CityObjectRelation.GroupParent,
        _ => property,
    };

    /// <summary>Whether an object inside the property is no part of the one around: it is the same thing or what owns it.</summary>
    public static bool NeverHoldsParts(string property) => property is "generalizesTo" or "parent";

    /// <summary>Adds a relation.</summary>
    public void Add(string type, string href, string? role, SourcePlace place, FeatureDraft draft)
    {
        bool isLocal = href.StartsWith('#');
        string target = isLocal ? href[1..] : href;
        if (isLocal && dangling.Contains(target))
            session.Report(CityGmlDiagnostics.DanglingReference, place, href);
        draft.Relations.Add(new CityObjectRelation(type, isLocal ? session.EscapedIds.Restore(target) : target, role));
    }

    /// <summary>Reads a property that is a link alone, and moves behind it.</summary>
    public void ReadLink(XmlReader reader, string property, FeatureDraft draft)
    {
        if (ElementHead.Read(reader).Href is not { } href)
        {
            draft.Extensions.Add(ExtensionReader.ReadUnknown(reader, session));
            return;
        }

        Add(TypeOf(property), href, null, SourcePlace.Of(reader), draft);
        reader.Skip();
    }

    /// <summary>Reads <c>core:relatedTo</c> of CityGML 3.0, and moves behind it.</summary>
    public void ReadRelation(XmlReader reader, FeatureDraft draft, FeatureReader features) => ElementContent.ForEach(reader, relation =>
    {
        SourcePlace place = SourcePlace.Of(relation);
        string? role = null;
        string? codeSpace = null;
        string? href = null;
        var attributes = new List<CityAttribute>();
        ElementContent.ForEach(relation, child =>
        {
            switch (child.LocalName)
            {
                case "relationType":
                    codeSpace = child.GetAttribute("codeSpace");
                    role = ElementText.Read(child, session).Trim();
                    break;
                case "relatedTo":
                    href = ReadRelated(child, draft, features);
                    break;
                default:
                    ReadStatement(child, attributes, draft);
                    break;
            }
        });
        AddOrLose("relatedTo", href, role is "relatedTo" ? null : role, place, draft);
        if (href is not null)
            draft.Relations[^1] = draft.Relations[^1] with { RoleCodeSpace = codeSpace, Attributes = AttributeLists.Merge(attributes) };
    });

    /// <summary>Reads <c>grp:groupMember</c> of CityGML 3.0, a role around a link, and moves behind it.</summary>
    public void ReadGroupMember(XmlReader reader, FeatureDraft draft, FeatureReader features)
    {
        if (ElementHead.Read(reader).Href is { } direct)
        {
            Add(CityObjectRelation.GroupMember, direct, null, SourcePlace.Of(reader), draft);
            reader.Skip();
            return;
        }

        ElementContent.ForEach(reader, child =>
        {
            if (child.LocalName is "Role")
                ReadRole(child, draft);
            else if (features.Read(child, draft) is { } part)
                draft.Parts.Add(part);
        });
    }

    /// <summary>The link; an object that stands inside against the schema is read as a part and linked.</summary>
    private static string? ReadRelated(XmlReader reader, FeatureDraft draft, FeatureReader features)
    {
        string? href = ElementHead.Read(reader).Href;
        ElementContent.ForEach(reader, child =>
        {
            if (features.Read(child, draft) is not { } part)
                return;
            draft.Parts.Add(part);
            href ??= $"#{part.Id}";
        });
        return href;
    }

    private void ReadRole(XmlReader reader, FeatureDraft draft)
    {
        SourcePlace place = SourcePlace.Of(reader);
        string? role = null;
        string? href = null;
        var attributes = new List<CityAttribute>();
        ElementContent.ForEach(reader, child =>
        {
            switch (child.LocalName)
            {
                case "role":
                    role = ElementText.Read(child, session).Trim();
                    break;
                case "groupMember":
                    href = ElementHead.Read(child).Href ?? href;
                    child.Skip();
                    break;
                default:
                    ReadStatement(child, attributes, draft);
                    break;
            }
        });
        AddOrLose(CityObjectRelation.GroupMember, href, role, place, draft);
        if (href is not null)
            draft.Relations[^1] = draft.Relations[^1] with { Attributes = AttributeLists.Merge(attributes) };
    }

    /// <summary>Reads what a relation states about itself.</summary>
    private void ReadStatement(XmlReader reader, List<CityAttribute> attributes, FeatureDraft draft)
    {
        switch (reader.LocalName)
        {
            case "genericAttribute":
                attributes.AddRange(generics.Read(reader, draft));
                break;
            case "description":
                attributes.Add(new CityAttribute("description", _values.Read(reader, SchemaValueType.String)));
                break;
            case "identifier" or "name":
                attributes.Add(new CityAttribute(reader.LocalName, _values.Read(reader, SchemaValueType.Code)));
                break;
            default:
                Lose(draft, $"relations/{reader.LocalName}");
                reader.Skip();
                break;
        }
    }

    private void AddOrLose(string type, string? href, string? role, SourcePlace place, FeatureDraft draft)
    {
        if (href is not null)
        {
            Add(type, href, role, place, draft);
            return;
        }

        session.Report(CityGmlDiagnostics.DanglingReference, place, "");
        session.Context.LoseUnread(BookAccount.Relations, draft.Class.Name, draft.Id, type);
    }

    private void Lose(FeatureDraft draft, string path) =>
        session.Context.LoseUnread(BookAccount.Attributes, draft.Class.Name, draft.Id, path);
}
