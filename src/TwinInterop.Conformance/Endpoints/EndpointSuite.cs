using System.Security.Cryptography;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Checks.Tiles3D;
using TwinInterop.Conformance.Endpoints.Ngsi;
using TwinInterop.Conformance.Endpoints.Wfs;
using TwinInterop.Conformance.Endpoints.Wms;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>
/// Checks services against the standards. It asks no host but that of the address and those allowed, and only reads, unless
/// <see cref="EndpointOptions.AllowsWrites"/> says otherwise.
/// </summary>
public static class EndpointSuite
{
    private const string Any = "application/json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

    /// <summary>Whether an input is the address of a service.</summary>
    /// <param name="input">A path or an address.</param>
    public static bool IsAddress(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Checks one service: what it is, is told from what it answers.</summary>
    /// <param name="address">The landing page of an OGC API, a WMS or WFS with or without its request, the root of an NGSI-LD API, or a tileset.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Ends waits, too.</param>
    /// <returns>The report; a service that misbehaves never throws.</returns>
    /// <exception cref="ArgumentException">It is no http or https URL, or holds a user name.</exception>
    /// <exception cref="OperationCanceledException">The user does not want to wait.</exception>
    public static SubjectReport Check(Uri address, EndpointOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(options);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) || address.UserInfo.Length > 0)
            throw new ArgumentException("Expected an http or https URL without user name and password.", nameof(address));
        using var connection = new EndpointConnection(address, options, cancellationToken);
        try
        {
            return Check(new EndpointVisit(connection, new FindingLog(options.Checks.ListedPerRule), options), address);
        }
        catch (RequestLimitException limit)
        {
            return Unreadable(address, limit.Message); // Nothing was known of it by then: the checks of a kind of service say so themselves.
        }
    }

    private static SubjectReport Check(EndpointVisit visit, Uri address)
    {
        if (NgsiLdApi.IsRoot(address))
            return CheckBroker(visit, new NgsiLdEndpoint(visit));
        EndpointAnswer first = visit.Connection.Get(address, Any);
        EndpointAnswer known = IsKnown(first) ? first : AskCapabilities(visit, address) ?? first;
        if (!known.IsOk)
            return Unreadable(address, known.Said);
        return Run(visit, known) is var (standard, version)
            ? Report(visit, known, standard, version)
            : Unreadable(address, $"of no service that the suite knows: {known.MediaType}");
    }

    private static SubjectReport CheckBroker(EndpointVisit visit, NgsiLdEndpoint broker)
    {
        EndpointAnswer types = visit.Connection.Get(broker.Types, "application/json");
        if (!types.IsOk)
            return Unreadable(visit.Connection.Root, types.Said);
        broker.Check(types);
        return Report(visit, types, "ngsi-ld", null);
    }

    private static bool IsKnown(EndpointAnswer answer) => answer.Fault is not null
        || (answer.IsOk && (OgcDocumentKinds.Of(answer.Body.Span) is OgcDocumentKind.LandingPage or OgcDocumentKind.WmsCapabilities or OgcDocumentKind.WfsCapabilities
            || ContentKinds.Of(answer.Body.Span) == ContentKind.Tileset));

    /// <summary>The capabilities of a service whose address was given without a request; null where there are none.</summary>
    private static EndpointAnswer? AskCapabilities(EndpointVisit visit, Uri address)
    {
        foreach ((string service, string version) in ((string, string)[])[("WFS", "2.0.0"), ("WMS", "1.3.0")])
        {
            Uri url = EndpointVisit.With(address, ("service", service), ("version", version), ("request", "GetCapabilities"));
            EndpointAnswer answer = visit.Connection.Get(url, Any);
            if (answer.IsOk && OgcDocumentKinds.Of(answer.Body.Span) is OgcDocumentKind.WmsCapabilities or OgcDocumentKind.WfsCapabilities)
                return answer;
        }

        return null;
    }

    private static (string Standard, string? Version)? Run(EndpointVisit visit, EndpointAnswer first)
    {
        OgcDocumentKind kind = OgcDocumentKinds.Of(first.Body.Span);
        if (kind == OgcDocumentKind.LandingPage)
        {
            new ApiFeaturesEndpoint(visit).Check(first);
            return ("ogc", "OGC API Features 1.0");
        }

        if (kind is OgcDocumentKind.WfsCapabilities or OgcDocumentKind.WmsCapabilities)
        {
            string? version = new OgcDocumentCheck(visit.Log, first.Url.PathAndQuery).Check(first.Body);
            XElement? root = ServiceXml.Read(first.Body, out _)?.Root;
            if (root is not null && kind == OgcDocumentKind.WfsCapabilities)
                new WfsEndpoint(visit, new WfsService(visit, first.Url, root)).Check();
            else if (root is not null)
                new WmsEndpoint(visit, new WmsService(visit, first.Url, root)).Check();
            return ("ogc", version);
        }

        if (kind == OgcDocumentKind.Unknown && ContentKinds.Of(first.Body.Span) == ContentKind.Tileset)
            return ("3dtiles", new TilesEndpoint(visit).Check(first));
        return null;
    }

    private static SubjectReport Report(EndpointVisit visit, EndpointAnswer first, string standard, string? version)
    {
        (long errors, long warnings, _) = visit.Log.Counts;
        return new SubjectReport
        {
            Input = visit.Connection.Root.AbsoluteUri,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(first.Body.Span)),
            Standard = standard,
            Version = version,
            Verdict = errors > 0 ? Verdict.NonConformant : warnings > 0 ? Verdict.ConformantWithWarnings : Verdict.Conformant,
            Classes = visit.Log.Verdicts("", ""), // Only the classes of this kind of service.
            Findings = [.. visit.Log.Findings],
            Unlisted = visit.Log.Unlisted(),
            Crs = visit.Log.Ground.Crs,
            Objects = visit.Log.Ground.Objects,
            Extents = visit.Log.Ground.Boxes,
        };
    }

    private static SubjectReport Unreadable(Uri address, string reason) =>
        new() { Input = address.AbsoluteUri, Verdict = Verdict.Unreadable, Reason = reason };
}
