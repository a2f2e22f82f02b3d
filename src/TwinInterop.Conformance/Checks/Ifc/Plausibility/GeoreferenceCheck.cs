using System.Collections.Frozen;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats;
using TwinInterop.Formats.Ifc.Georeferencing;

namespace TwinInterop.Conformance.Checks.Ifc.Plausibility;

/// <summary>Checks whether the place that a model states can be right, with what the reader of places finds doubtful.</summary>
/// <remarks>Source: ISO 16739-1:2024, 8.18 (coordinate operations), IfcSite.</remarks>
[Checks("ifc-geo-*")]
internal sealed class GeoreferenceCheck : IIfcCheck
{
    private static readonly FrozenDictionary<string, string> Rules = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["IFCGEO0012"] = "ifc-geo-scale",
        ["IFCGEO0013"] = "ifc-geo-scale",
        ["IFCGEO0014"] = "ifc-geo-scale-zero",
        ["IFCGEO0015"] = "ifc-geo-direction",
        ["IFCGEO0016"] = "ifc-geo-factors",
        ["IFCGEO0017"] = "ifc-geo-map-unit",
        ["IFCGEO0043"] = "ifc-geo-map-unit",
        ["IFCGEO0018"] = "ifc-geo-axes-swapped",
        ["IFCGEO0019"] = "ifc-geo-outside-area",
        ["IFCGEO0020"] = "ifc-geo-applied-twice",
        ["IFCGEO0021"] = "ifc-geo-applied-twice",
        ["IFCGEO0024"] = "ifc-geo-source",
        ["IFCGEO0029"] = "ifc-geo-site-range",
        ["IFCGEO0031"] = "ifc-geo-site-half",
        ["IFCGEO0033"] = "ifc-geo-site-default",
        ["IFCGEO0035"] = "ifc-geo-disagreement",
        ["IFCGEO0038"] = "ifc-geo-property",
        ["IFCGEO0041"] = "ifc-geo-property",
        ["IFCGEO0042"] = "ifc-geo-map-coordinates",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public void Check(IfcSubject subject)
    {
        Georeference.Read(subject.Model, new ReadOptions());
        subject.ReportReader(Rules);
    }
}
