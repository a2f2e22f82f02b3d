using System.Collections.Immutable;
using System.Xml;
using TwinInterop.Appearance;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads appearances of CityGML 1.0, 2.0 and 3.0 into statements about targets.</summary>
/// <remarks>Source: OGC 12-019, 9; OGC 20-010, 7.5.</remarks>
internal sealed class AppearanceReader(ReadSession session, AppearanceStore store)
{
    private readonly SurfaceDataReader _surfaceData = new(session);
    private readonly Dictionary<string, SurfaceDataDraft> _byId = new(StringComparer.Ordinal);
    private readonly List<(string? Theme, string Href, SourcePlace Place, string ObjectClass, string ObjectId)> _references = [];

    /// <summary>Follows the links between appearances, which may point forward, and forgets what they could point to.</summary>
    public void Complete()
    {
        foreach ((string? theme, string href, SourcePlace place, string objectClass, string objectId) in _references)
        {
            if (href.StartsWith('#') && _byId.TryGetValue(href[1..], out SurfaceDataDraft? draft))
            {
                State(theme, draft, objectClass, objectId);
                continue;
            }

            session.Report(
                href.StartsWith('#') ? CityGmlDiagnostics.DanglingReference : CityGmlDiagnostics.OutsideReference, place, href);
            session.Context.LoseUnread(BookAccount.Appearances, objectClass, objectId, "appearance/surfaceData");
        }

        _references.Clear();
        _byId.Clear();
        _surfaceData.Forget();
    }

    /// <summary>Reads the property that holds an appearance, and moves behind it.</summary>
    /// <param name="reader">Stands on the property.</param>
    /// <param name="objectClass">The class of the object around, for the books.</param>
    /// <param name="objectId">Its id.</param>
    public void ReadProperty(XmlReader reader, string objectClass, string objectId)
    {
        if (ElementHead.Read(reader).Href is { } href)
        {
            session.Report(CityGmlDiagnostics.OutsideReference, reader, href);
            session.Context.LoseUnread(BookAccount.Appearances, objectClass, objectId, "appearance");
            reader.Skip();
            return;
        }

        ElementContent.ForEach(reader, child =>
        {
            if (child.LocalName is "Appearance")
                ReadAppearance(child, objectClass, objectId);
            else
                Lose(child, objectClass, objectId);
        });
    }

    private void ReadAppearance(XmlReader reader, string objectClass, string objectId)
    {
        string? theme = null;
        var found = new List<SurfaceDataDraft>();
        var links = new List<(string Href, SourcePlace Place)>();
        ElementContent.ForEach(reader, child =>
        {
            switch (child.LocalName)
            {
                case "theme":
                    theme = ElementText.Read(child, session).Trim();
                    break;
                case "surfaceDataMember" or "surfaceData":
                    ReadMember(child, found, links, objectClass, objectId);
                    break;
                case "boundedBy":
                    child.Skip();
                    break;
                default:
                    Lose(child, objectClass, objectId);
                    break;
            }
        });
        foreach (SurfaceDataDraft draft in found)
            State(theme, draft, objectClass, objectId);
        foreach ((string href, SourcePlace place) in links)
            _references.Add((theme, href, place, objectClass, objectId));
    }

    private void ReadMember(
        XmlReader reader,
        List<SurfaceDataDraft> into,
        List<(string Href, SourcePlace Place)> links,
        string objectClass,
        string objectId)
    {
        if (ElementHead.Read(reader).Href is { } href)
        {
            links.Add((href, SourcePlace.Of(reader)));
            reader.Skip();
            return;
        }

        ElementContent.ForEach(reader, child =>
        {
            if (_surfaceData.Read(child) is not { } draft)
            {
                Lose(child, objectClass, objectId);
                return;
            }

            into.Add(draft);
            if (draft.Data.Id is { } id)
                _byId.TryAdd(id, draft);
        });
    }

    private void State(string? theme, SurfaceDataDraft draft, string objectClass, string objectId)
    {
        foreach (SurfaceDataTarget target in draft.Targets)
        {
            SurfaceData data = target.WorldToTexture is { } transform && draft.Data is Texture texture
                ? texture with { WorldToTexture = transform }
                : draft.Data;
            ImmutableArray<RingCoordinates> coordinates = target.Coordinates;
            if (target.Uri.StartsWith('#'))
            {
                store.Add(target.Uri[1..], new SurfaceAppearanceDraft(theme, data, draft.IsFront, coordinates));
                continue;
            }

            session.Report(CityGmlDiagnostics.AppearanceWithoutTarget, target.Place, target.Uri);
            session.Context.LoseUnread(BookAccount.Appearances, objectClass, objectId, "appearance/target");
        }
    }

    private void Lose(XmlReader reader, string objectClass, string objectId)
    {
        session.ReportOnce(
            CityGmlDiagnostics.UnknownElement, $"{reader.NamespaceURI} {reader.LocalName}", SourcePlace.Of(reader), reader.Name);
        session.Context.LoseUnread(BookAccount.Appearances, objectClass, objectId, $"appearance/{reader.LocalName}");
        reader.Skip();
    }
}
