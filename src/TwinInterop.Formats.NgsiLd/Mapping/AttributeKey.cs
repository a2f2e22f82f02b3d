using System.Collections.Frozen;
using System.Text;

namespace TwinInterop.Formats.NgsiLd.Mapping;

/// <summary>Names that attributes of an entity can have.</summary>
internal static class AttributeKey
{
    /// <summary>Names with a meaning of their own: members of NGSI-LD and GeoJSON, and attributes that hold what the model keeps apart.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "id", "type", "scope", "createdAt", "modifiedAt", "deletedAt", "expiresAt", "observedAt", "unitCode", "datasetId", "instanceId",
        "value", "values", "object", "objects", "languageMap", "languageMaps", "vocab", "vocabs", "json", "jsons", "valueList", "valueLists",
        "objectList", "objectsLists", "lang", "entity", "entityList", "dataset", "objectType", "previousValue", "previousObject",
        "location", "observationSpace", "operationSpace", "coordinates", "geometry", "geometries", "properties", "features", "bbox",
        "shape", "cityObject", "address", "hasRepresentation");

    /// <summary>Attributes that this writer makes for objects of other formats.</summary>
    private static readonly FrozenSet<string> Views = FrozenSet.Create(
        StringComparer.Ordinal,
        "gmlId", "globalId", "featureId", IdAttribute.Other, "rnbId", "cleabs",
        "lowestHeight", "highestHeight", "isPartOf", "containedIn", "bounds", "fills", "creationDate", "terminationDate", "validFrom",
        "validTo", "controlledAsset", "category", "controlledProperty", "roadClass");

    /// <summary>Whether an attribute of that name is made by this writer for objects of other formats.</summary>
    public static bool IsView(string name) => Views.Contains(name);

    /// <summary>Whether a name can stand as it is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isForeign">Whether the object comes from other software's entities, for which no views are made.</param>
    public static bool IsLegal(string name, bool isForeign)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_') || IsReserved(name, isForeign))
            return false;
        foreach (char unit in name)
        {
            if (!char.IsLetterOrDigit(unit) && unit != '_')
                return false;
        }

        return true;
    }

    /// <summary>A legal name that looks like another one.</summary>
    /// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.6.2: letters, digits and underscores.</remarks>
    public static string Legalize(string name, bool isForeign)
    {
        if (IsLegal(name, isForeign))
            return name;
        var legal = new StringBuilder(name.Length + 1);
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
            legal.Append('_');
        foreach (char unit in name)
            legal.Append(char.IsLetterOrDigit(unit) ? unit : '_');
        if (IsReserved(legal.ToString(), isForeign))
            legal.Append('_');
        return legal.ToString();
    }

    private static bool IsReserved(string name, bool isForeign) => Reserved.Contains(name) || (!isForeign && Views.Contains(name));
}
