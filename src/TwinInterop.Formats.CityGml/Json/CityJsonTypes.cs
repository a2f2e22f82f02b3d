using System.Collections.Frozen;
using TwinInterop.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json;

/// <summary>Between the types of CityJSON and the canonical classes.</summary>
internal static class CityJsonTypes
{
    /// <summary>The type of an object that no other type covers.</summary>
    public const string Generic = "GenericCityObject";

    private const string Source = "cityjson-2.0/";
    private const string SemanticClause = "Semantic surfaces";

    /// <summary>The classes of the package's formats.</summary>
    public static MappingTable Table { get; } = MappingTable.Load(typeof(CityJsonTypes).Assembly, "Mapping.classes.csv");

    private static readonly string[] Modules = ["Building", "Bridge", "Tunnel"];

    private static readonly FrozenSet<string> SemanticTypes = RowsOf(isSemantic: true)
        .Select(TypeIn).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> SemanticByClass = ByClass(isSemantic: true);

    private static readonly FrozenDictionary<string, string> ObjectByClass = ByClass(isSemantic: false);

    private static readonly FrozenSet<string> Roads = FrozenSet.Create(
        StringComparer.Ordinal, "Track", "Section", "Intersection", "AbstractTransportationSpace");

    private static readonly FrozenSet<string> PartsOfRoads = FrozenSet.Create(
        StringComparer.Ordinal, "Section", "Intersection", "TrafficSpace", "AuxiliaryTrafficSpace");

    /// <summary>The canonical class of a type of city object; null when CityJSON does not define the type.</summary>
    public static CityObjectClass? ClassOfObject(string type) => CanonicalOf(
        type switch
        {
            "BridgeConstructionElement" => "BridgeConstructiveElement",
            "+GenericCityObject" => Generic,
            _ => type,
        },
        isSemantic: false);

    /// <summary>Whether a class is of neither encoding of CityGML: such a name has no prefix and is no type of CityJSON.</summary>
    /// <param name="sourceClass">The class that the source names; null for none.</param>
    public static bool IsForeign(string? sourceClass) => sourceClass is { Length: > 0 } and not ['+', ..]
        && !sourceClass.Contains(':', StringComparison.Ordinal)
        && ClassOfObject(sourceClass) is null && ClassOfSemantic(sourceClass) is null;

    /// <summary>The canonical class of a type of semantic object; null when CityJSON does not define the type.</summary>
    public static CityObjectClass? ClassOfSemantic(string type) => CanonicalOf(type, isSemantic: true);

    /// <summary>The type of a part as a semantic object of its parent's geometry; null when it must be a city object.</summary>
    /// <param name="part">The part.</param>
    /// <param name="ownerType">The type of the city object whose geometry it would lie in.</param>
    public static string? SemanticTypeOf(CityObject part, string ownerType)
    {
        if (part.SourceClass is ['+', ..] && part.Class.Name == "GenericThematicSurface")
            return part.SourceClass;
        string? type = SemanticByClass.GetValueOrDefault(part.Class.Name);
        return type == "ClosureSurface" && ownerType == "WaterBody" ? "WaterClosureSurface" : type;
    }

    /// <summary>The type under which an object is written, and whether the type says less than its class.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="parentType">The type of its parent; null at the top level.</param>
    public static (string Type, bool IsGeneralized) TypeOf(CityObject cityObject, string? parentType)
    {
        string name = cityObject.Class.Name;
        if (cityObject.SourceClass is ['+', ..] && cityObject.Class == CityObjectClass.GenericOccupiedSpace)
            return (cityObject.SourceClass, false);
        if (ObjectByClass.TryGetValue(name, out string? type))
        {
            if (parentType is not null || !IsSecondLevel(type))
                return (type, false);
            string? module = name.EndsWith("Part", StringComparison.Ordinal) ? ModuleOf(type) : null;
            return (module ?? Generic, true);
        }

        if (name is "Door" or "Window" && ModuleOf(parentType) is { } owner)
            return ($"{owner}ConstructiveElement", true);
        // A piece of a road is a road within the road: its areas are semantic surfaces, which only these types have.
        if (parentType is "Road" or "Railway" or "Waterway" or "TransportSquare" && PartsOfRoads.Contains(name))
            return (parentType, true);
        return (parentType is null && Roads.Contains(name) ? "Road" : Generic, true);
    }

    /// <summary>Whether objects of a type must have a parent.</summary>
    public static bool IsSecondLevel(string type) => ModuleOf(type) is { } module && module != type;

    /// <summary>Whether objects of a type may have addresses, by the schema of CityJSON 2.0.</summary>
    public static bool HasAddress(string type) => type is "Building" or "BuildingPart" or "BuildingUnit" or "Bridge" or "BridgePart";

    /// <summary>The geometry types that objects of a type may have, by the schema of CityJSON 2.0.</summary>
    public static GeometryKinds GeometryOf(string type) => type switch
    {
        "Building" or "BuildingPart" or "BuildingRoom" or "BuildingUnit" or "BuildingStorey" => GeometryKinds.Spatial,
        "Tunnel" or "TunnelPart" or "TunnelHollowSpace" => GeometryKinds.Spatial,
        "Bridge" or "BridgePart" or "BridgeRoom" => GeometryKinds.Spatial,
        "Road" or "Railway" or "TransportSquare" or "Waterway" =>
            GeometryKinds.MultiLineString | GeometryKinds.MultiSurface | GeometryKinds.CompositeSurface,
        "TINRelief" => GeometryKinds.CompositeSurface,
        "WaterBody" => GeometryKinds.Spatial | GeometryKinds.MultiLineString,
        "PlantCover" => GeometryKinds.Spatial | GeometryKinds.MultiSolid,
        "LandUse" => GeometryKinds.MultiSurface | GeometryKinds.CompositeSurface,
        "CityObjectGroup" => GeometryKinds.All & ~GeometryKinds.GeometryInstance,
        _ => GeometryKinds.All,
    };

    private static CityObjectClass? CanonicalOf(string type, bool isSemantic) =>
        SemanticTypes.Contains(type) == isSemantic && Table.Find(Source + type) is { Canonical.Length: > 0 } row
            ? new CityObjectClass(row.Canonical)
            : null;

    private static string? ModuleOf(string? type) =>
        Array.Find(Modules, module => type?.StartsWith(module, StringComparison.Ordinal) == true);

    private static FrozenDictionary<string, string> ByClass(bool isSemantic)
    {
        var byClass = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (MappingRow row in RowsOf(isSemantic))
        {
            if (!byClass.ContainsKey(row.Canonical) || row.Match == SkosMatch.Exact)
                byClass[row.Canonical] = TypeIn(row);
        }

        return byClass.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<MappingRow> RowsOf(bool isSemantic) => Table.Rows.Where(row =>
        row.Source.StartsWith(Source, StringComparison.Ordinal)
        && row.Clause.EndsWith(SemanticClause, StringComparison.Ordinal) == isSemantic);

    private static string TypeIn(MappingRow row) => row.Source[Source.Length..];
}
