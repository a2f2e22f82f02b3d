using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Checks the landing page of an OGC API.</summary>
/// <remarks>Source: OGC 17-069r4, 7.2.</remarks>
[Checks("oaf-landing-links")]
internal sealed class OafLandingCheck(FindingLog log)
{
    private static readonly string[][] Wanted = [["service-desc", "service-doc"], ["conformance"], ["data"]];

    /// <summary>The register of link relations has a URI for some of them, too.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["http://www.opengis.net/def/rel/ogc/1.0/conformance"] = "conformance",
        ["http://www.opengis.net/def/rel/ogc/1.0/data"] = "data",
    };

    /// <summary>Checks its links.</summary>
    public void Check(JsonPlace root)
    {
        log.Tested("oaf-landing");
        HashSet<string> relations = OafLinks.Check(root, log);
        relations.UnionWith([.. relations.Where(Aliases.ContainsKey).Select(relation => Aliases[relation])]);
        foreach (string[] choice in Wanted)
        {
            if (!relations.Overlaps(choice))
                log.Report("oaf-landing-links", root.At("/links"), string.Join(", ", relations.Order(StringComparer.Ordinal)), string.Join(" | ", choice));
        }
    }
}
