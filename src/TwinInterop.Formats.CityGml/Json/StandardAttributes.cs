using System.Collections.Frozen;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json;

/// <summary>What the CityGML schemas say of the attributes of a class, which CityJSON leaves untyped.</summary>
internal static class StandardAttributes
{
    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, SchemaValueType>>> ByClass = new(Build);

    private static readonly FrozenSet<string> Lengths = FrozenSet.Create(
        StringComparer.Ordinal, "measuredHeight", "averageHeight", "height", "trunkDiameter", "crownDiameter", "rootBallDiameter");

    private static readonly FrozenDictionary<string, SchemaValueType> OfEveryObject = new Dictionary<string, SchemaValueType>(StringComparer.Ordinal)
    {
        ["name"] = SchemaValueType.String,
        ["description"] = SchemaValueType.String,
        ["identifier"] = SchemaValueType.Code,
        ["class"] = SchemaValueType.Code,
        ["function"] = SchemaValueType.Code,
        ["usage"] = SchemaValueType.Code,
        ["relationToTerrain"] = SchemaValueType.Enumeration,
        ["relationToWater"] = SchemaValueType.Enumeration,
        ["relationToConstruction"] = SchemaValueType.Enumeration,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the schema of CityGML gives a class this attribute.</summary>
    public static bool Contains(string canonicalClass, string name) => TypeOf(canonicalClass, name) is not null;

    /// <summary>The type that a plain value has by the schema; the value itself where the schema does not know it.</summary>
    public static AttributeValue Assume(string canonicalClass, string name, AttributeValue plain)
    {
        if (TypeOf(canonicalClass, name) is not { } type)
            return plain;
        return plain is ListValue list
            ? new ListValue([.. list.Items.Select(item => AssumeOne(type, name, item))])
            : AssumeOne(type, name, plain);
    }

    private static AttributeValue AssumeOne(SchemaValueType type, string name, AttributeValue plain)
    {
        string? stated = type switch
        {
            SchemaValueType.Code => "code",
            SchemaValueType.Measure => Lengths.Contains(name) ? "measure m" : "measure",
            SchemaValueType.Double => "decimal",
            SchemaValueType.GYear => "year",
            SchemaValueType.AnyUri => "uri",
            _ => null,
        };
        if (stated is not null)
            return AttributeType.Restore(plain, stated);
        bool isDate = type is SchemaValueType.Date or SchemaValueType.DateTime or SchemaValueType.TimePosition;
        return isDate && plain is TextValue text && TimeText.KindOf(text.Text) is { } kind ? new TimeValue(text.Text, kind) : plain;
    }

    private static SchemaValueType? TypeOf(string canonicalClass, string name)
    {
        if (ByClass.Value.TryGetValue(canonicalClass, out FrozenDictionary<string, SchemaValueType>? attributes)
            && attributes.TryGetValue(name, out SchemaValueType type))
        {
            return type;
        }

        return OfEveryObject.TryGetValue(name, out SchemaValueType common) ? common : null;
    }

    /// <summary>Newer versions have the last word on a name that several versions know.</summary>
    private static FrozenDictionary<string, FrozenDictionary<string, SchemaValueType>> Build()
    {
        var byClass = new Dictionary<string, Dictionary<string, SchemaValueType>>(StringComparer.Ordinal);
        foreach (CityGmlVersion version in Enum.GetValues<CityGmlVersion>())
        {
            CitySchema schema = CitySchema.For(version);
            string source = $"citygml-{schema.VersionName}/";
            foreach (MappingRow row in CityJsonTypes.Table.Rows)
            {
                if (!row.Source.StartsWith(source, StringComparison.Ordinal)
                    || schema.FindClass(row.Source[source.Length..]) is not { } schemaClass)
                {
                    continue;
                }

                if (!byClass.TryGetValue(row.Canonical, out Dictionary<string, SchemaValueType>? attributes))
                    byClass.Add(row.Canonical, attributes = new Dictionary<string, SchemaValueType>(StringComparer.Ordinal));
                foreach (SchemaProperty property in schemaClass.AllProperties)
                {
                    if (property.Kind == SchemaPropertyKind.Attribute)
                        attributes[property.Name.LocalName] = property.ValueType;
                }
            }
        }

        return byClass.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
