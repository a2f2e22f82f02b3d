using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Checks the conformance classes that an API declares.</summary>
/// <remarks>Source: OGC 17-069r4, 7.4.</remarks>
[Checks("oaf-conformance-*")]
internal static class OafConformanceCheck
{
    /// <summary>The class that every API of this standard keeps.</summary>
    public const string Core = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core";

    /// <summary>Checks the declaration.</summary>
    public static void Check(JsonPlace root, FindingLog log)
    {
        log.Tested("oaf-conformance");
        if (root.ArrayAt("conformsTo") is not { } classes)
        {
            log.Report("oaf-conformance-list", root.Where, root.Member("conformsTo")?.Kind.ToString(), "array");
            return;
        }

        foreach (JsonPlace item in classes.Items().Where(item => item.AsText() is null))
            log.Report("oaf-conformance-list", item.Where, item.Written, "string");
        if (!root.Texts("conformsTo").Contains(Core, StringComparer.Ordinal))
            log.Report("oaf-conformance-core", classes.Where, expected: Core);
    }
}
