using System.Collections.Frozen;
using System.Globalization;

namespace TwinInterop.Conformance.Checks.CityGml.Codes;

/// <summary>The lists of the standard's annex that all its editions number alike: from 1000 in steps of ten.</summary>
/// <remarks>Source: OGC 12-019, annex C.1 (code lists of buildings, as proposed by the SIG 3D).</remarks>
internal static class StandardCodes
{
    private const int First = 1000;
    private const int Step = 10;

    private static readonly CodeList Classes = Of(
        "habitation", "sanitation", "administration", "business, trade", "catering", "recreation", "sport", "culture", "church institution",
        "agriculture, forestry", "schools, education, research", "maintenance and waste management", "healthcare", "communicating",
        "security", "storage", "industry", "traffic", "function");

    private static readonly CodeList RoofTypes = Of(
        "flat roof", "monopitch roof", "dual pent roof", "gabled roof", "hipped roof", "half-hipped roof", "mansard roof", "pavilion roof",
        "cone roof", "copula roof", "sawtooth roof", "arch roof", "pyramidal broach roof", "combination of roof forms");

    private static readonly FrozenDictionary<string, CodeList> ByFile = new Dictionary<string, CodeList>(StringComparer.Ordinal)
    {
        ["_AbstractBuilding_class.xml"] = Classes,
        ["_AbstractBuilding_roofType.xml"] = RoofTypes,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The list that a code space names, as the SIG 3D publishes them; its handbook numbers lists of its own.</summary>
    public static CodeList? BySpace(string space)
    {
        bool isStandard = space.Contains("sig3d.", StringComparison.OrdinalIgnoreCase)
            && (space.Contains("/codelists/standard/", StringComparison.OrdinalIgnoreCase) || space.Contains("/codelists/citygml/", StringComparison.OrdinalIgnoreCase));
        return isStandard ? ByFile.GetValueOrDefault(space[(space.LastIndexOf('/') + 1)..]) : null;
    }

    /// <summary>The list that the standard proposes for a property of buildings; null for none.</summary>
    public static CodeList? ByProperty(string name) => name switch
    {
        "class" => Classes,
        "roofType" => RoofTypes,
        _ => null,
    };

    private static CodeList Of(params string[] meanings) => new(meanings
        .Select((meaning, i) => KeyValuePair.Create((First + (i * Step)).ToString(CultureInfo.InvariantCulture), meaning))
        .ToFrozenDictionary(StringComparer.Ordinal));
}
