using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.NgsiLd;

/// <summary>Checks a document: JSON, and one entity, an array of them or features.</summary>
/// <remarks>Source: RFC 8259; ETSI GS CIM 009 V1.8.1, 4.5.1, 4.5.16 and 5.2.4.</remarks>
[Checks("ngsild-json", "ngsild-root", "ngsild-duplicate-id")]
internal sealed class EntityDocumentCheck(CheckSubject subject)
{
    private readonly FindingLog _log = subject.Log;
    private readonly EntityCheck _entities = new(subject.Log, subject.Options.LinkedData);
    private readonly DataModelCheck _models = new(subject);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public void Check()
    {
        _log.Tested("ngsild-document");
        string file = Path.GetFileName(subject.Path);
        if (JsonText.Parse(subject.Bytes, out string? fault) is not { } element)
        {
            _log.Report("ngsild-json", file, fault);
            return;
        }

        var root = new JsonPlace(file, element);
        if (root.IsArray)
        {
            foreach (JsonPlace item in root.Items())
                CheckEntity(item, null);
        }
        else if (root.Text("type") == "FeatureCollection" && root.ArrayAt("features") is { } features)
        {
            foreach (JsonPlace feature in features.Items())
                CheckEntity(feature, root.Member("@context"));
        }
        else
        {
            CheckEntity(root, null);
        }
    }

    private void CheckEntity(JsonPlace entity, JsonPlace? context)
    {
        if (!entity.IsObject)
        {
            _log.Report("ngsild-root", entity.Where, entity.Kind.ToString(), "{ … }");
            return;
        }

        if (entity.Text("id") is { } id && !_ids.Add(id))
            _log.Report("ngsild-duplicate-id", entity.Where, id, subject: id);
        if (!subject.Options.JudgesDataModelsOnly)
            _entities.Check(entity, context);
        _models.Check(entity, context ?? entity.Member("@context"));
    }
}
