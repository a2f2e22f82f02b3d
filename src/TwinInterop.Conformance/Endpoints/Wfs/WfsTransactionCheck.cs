using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>
/// Checks that features can be inserted, updated and deleted, where the service declares it and the user allows it: copies of a feature
/// of the service with a text of their own. They are deleted at the end whatever happens.
/// </summary>
/// <remarks>Source: OGC 09-025r2, 15 and test A.1.3.</remarks>
[Checks("wfs-transaction-*")]
internal sealed class WfsTransactionCheck(EndpointVisit visit, WfsService service, WfsQueries queries)
{
    private const string Class = "wfs-service-transaction";
    private readonly WfsTrial _trial = new(visit, service, queries.Type);

    /// <summary>Checks each action on copies of the first feature of a sample.</summary>
    /// <returns>Whether the type could be looked at.</returns>
    public bool Check(WfsSample sample)
    {
        if (sample.Free is not { } property)
            return false;
        visit.Log.Tested(Class);
        try
        {
            CheckInsertion(sample, property);
            CheckUpdate(sample, property);
            CheckDeletion(sample, property);
            var unknown = new XElement(OgcNames.Wfs + "Delete", new XAttribute("typeName", "twin-no-such-type"), new FesFilter(queries.Type).Of(FesFilter.Resource("twin.none")));
            EndpointAnswer refused = _trial.Send(unknown);
            if (WfsService.Root(refused)?.Name != OgcNames.Ows + "ExceptionReport")
                visit.Log.Report("wfs-transaction-refusal", "Transaction", WfsService.Said(refused), "ows:ExceptionReport", queries.Type.Text);
        }
        finally
        {
            _trial.CleanUp(property);
        }

        return true;
    }

    private void CheckInsertion(WfsSample sample, XName property)
    {
        if (Inserted(sample, property, WfsTrial.Marks[0]) is { } id)
            Holds("wfs-transaction-insert", id, property, WfsTrial.Marks[0]);
    }

    private void CheckUpdate(WfsSample sample, XName property)
    {
        if (Inserted(sample, property, WfsTrial.Marks[1]) is not { } id)
            return;
        EndpointAnswer answer = _trial.Update(id, property, WfsTrial.Marks[2]);
        if (WfsTrial.Total(answer, "totalUpdated") != 1)
            visit.Log.Report("wfs-transaction-update", "Transaction", WfsService.Said(answer), "totalUpdated 1", id);
        else
            Holds("wfs-transaction-update", id, property, WfsTrial.Marks[2]);
    }

    private void CheckDeletion(WfsSample sample, XName property)
    {
        if (Inserted(sample, property, WfsTrial.Marks[3]) is not { } id)
            return;
        EndpointAnswer answer = _trial.Delete(id);
        if (WfsTrial.Total(answer, "totalDeleted") != 1)
            visit.Log.Report("wfs-transaction-delete", "Transaction", WfsService.Said(answer), "totalDeleted 1", id);
        else if (Read(id) is { } there)
            visit.Log.Report("wfs-transaction-delete", "Transaction", WfsSample.IdOf(there), "the feature is gone", id);
    }

    private string? Inserted(WfsSample sample, XName property, string mark)
    {
        EndpointAnswer answer = _trial.Insert(sample.First, property, mark, out string? id);
        if (WfsTrial.Total(answer, "totalInserted") == 1 && id is not null)
            return id;
        visit.Log.Report("wfs-transaction-insert", "Transaction", WfsService.Said(answer), "totalInserted 1, InsertResults/Feature/ResourceId@rid", queries.Type.Text);
        return null;
    }

    /// <summary>A feature has the value that was written.</summary>
    private void Holds(string rule, string id, XName property, string value)
    {
        string? found = Read(id) is { } feature ? WfsSample.Values(feature, property).FirstOrDefault() ?? "" : null;
        if (found != value)
            visit.Log.Report(rule, "GetFeature", $"{property.LocalName}: {found ?? "-"}", $"{property.LocalName}: {value}", id);
    }

    private XElement? Read(string id) => WfsService.Root(service.Get(queries.Url(("resourceId", id), ("count", "2")))) is { } root
        ? WfsFeaturesCheck.Features(root).FirstOrDefault(feature => WfsSample.IdOf(feature) == id)
        : null;
}
