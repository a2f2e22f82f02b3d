using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Mapping;

/// <summary>Decides which type an object has, and whether it can claim a Smart Data Model.</summary>
/// <param name="context">Takes what a claim lacks.</param>
/// <remarks>A model is claimed only where the source gives all that it requires; what lacks is reported, never invented.</remarks>
internal sealed class TypeChoice(ConversionContext context)
{
    private static readonly DataModel? Building = DataModel.Find("Building/Building");
    private static readonly DataModel? Road = DataModel.Find("Transportation/Road");
    private static readonly DataModel? Device = DataModel.Find("Device/Device");
    private static readonly DataModel? Streetlight = DataModel.Find("Streetlighting/Streetlight");

    /// <summary>Classes of IFC that sense.</summary>
    private static readonly ImmutableArray<string> Sensors = ["IfcSensor", "IfcFlowMeter", "IfcFlowInstrument", "IfcActuator", "IfcController"];

    private static readonly ImmutableArray<string> CodeNames = ["function", "class", "usage", "PredefinedType", "predefinedType"];
    private static readonly ImmutableArray<string> DeviceCodeNames = [.. CodeNames, "ObjectType"];
    private static readonly ImmutableArray<string> LampNames = ["function", "class"];

    private readonly Dictionary<string, EntityType> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityType> _foreign = new(StringComparer.Ordinal);

    /// <summary>The type of an object.</summary>
    public EntityType Of(CityObject cityObject)
    {
        if (cityObject.SourceClass is { } source && source.StartsWith(NoteName.ClassPrefix, StringComparison.Ordinal))
            return Foreign(source);
        return cityObject.Class.Name switch
        {
            "Building" => Claim(cityObject, Building, "category", Meaning(cityObject, Building, "category", "Building")),
            "Road" => Claim(cityObject, Road, "roadClass", Meaning(cityObject, Road, "roadClass", "Road")),
            "CityFurniture" when IsLamp(cityObject) => Claim(cityObject, Streetlight, "status", null),
            _ when cityObject.SourceClass is { } sensor && Sensors.Contains(sensor, StringComparer.Ordinal) =>
                Claim(cityObject, Device, "controlledProperty", Meaning(cityObject, Device, "controlledProperty", "Device")),
            _ => Plain(cityObject.Class.Name),
        };
    }

    private EntityType Foreign(string source)
    {
        if (!_foreign.TryGetValue(source, out EntityType? type))
        {
            ImmutableArray<string> names = [.. source[NoteName.ClassPrefix.Length..].Split(' ')];
            DataModel? model = names.Select(name => Vocabulary.FindType("", name)).FirstOrDefault(row => row is not null) is { } row
                ? DataModel.Find(row.Source)
                : null;
            _foreign.Add(source, type = new EntityType(names, model, IsForeign: true));
        }

        return type;
    }

    private EntityType Plain(string name)
    {
        if (!_plain.TryGetValue(name, out EntityType? type))
            _plain.Add(name, type = new EntityType([AttributeKey.Legalize(name, isForeign: true)], null, IsForeign: false));
        return type;
    }

    /// <summary>The model's type where the object has all that it requires, else that of our own context.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="model">The model.</param>
    /// <param name="derivedName">A property that is made of the object's codes.</param>
    /// <param name="derived">Its value; null where the codes do not tell.</param>
    private EntityType Claim(CityObject cityObject, DataModel? model, string derivedName, string? derived)
    {
        if (model is null)
            return Plain(cityObject.Class.Name);
        string lacking = string.Join(", ", model.Required.Where(name => !(name == derivedName && derived is not null) && !Has(cityObject, model, name)));
        if (lacking.Length > 0)
        {
            context.Report(NgsiLdDiagnostics.RequiredLacking, cityObject.Source.LocalId, model.Name, lacking);
            return Plain(cityObject.Class.Name);
        }

        return new EntityType([model.Type], model, IsForeign: false) { Derived = derived is null ? [] : [(derivedName, derived)] };
    }

    private static bool Has(CityObject cityObject, DataModel model, string name) => name switch
    {
        "id" or "type" => true,
        "location" => !cityObject.Geometry.IsEmpty,
        "address" => !cityObject.Addresses.IsEmpty,
        _ => cityObject.Attributes.Any(attribute =>
            Vocabulary.NameIn(model.Name, attribute.Name, takesClose: false) == name && model.Properties[name].Takes(attribute.Value)),
    };

    /// <summary>What the codes of an object mean in a model: by the table, or as they are where the model has the very word.</summary>
    private static string? Meaning(CityObject cityObject, DataModel? model, string property, string type)
    {
        DataModelProperty? allowed = model?.Properties.GetValueOrDefault(property);
        foreach (string name in type == "Device" ? DeviceCodeNames : CodeNames)
        {
            foreach (AttributeValue value in ValuesOf(cityObject, name))
            {
                if (TextOf(value) is not { } text)
                    continue;
                string? meaning = Vocabulary.Translate(type, text)
                    ?? allowed?.Values.FirstOrDefault(item => item.Equals(text, StringComparison.OrdinalIgnoreCase));
                if (meaning is not null)
                    return meaning;
            }
        }

        return null;
    }

    private static bool IsLamp(CityObject furniture) =>
        LampNames.SelectMany(name => ValuesOf(furniture, name))
            .Any(value => TextOf(value) is { } text && Vocabulary.Translate("Streetlight", text) is not null);

    private static IEnumerable<AttributeValue> ValuesOf(CityObject cityObject, string name) => cityObject.Attributes
        .Where(attribute => attribute.Name == name)
        .SelectMany(attribute => attribute.Value is ListValue list ? list.Items.AsEnumerable() : [attribute.Value]);

    /// <summary>The text of a code or text; codes of other lists than the standard's own mean something else.</summary>
    private static string? TextOf(AttributeValue value) => value switch
    {
        TextValue text => text.Text,
        CodeValue code when IsKnownList(code) => code.Code,
        _ => null,
    };

    private static bool IsKnownList(CodeValue code) =>
        code.CodeSpace is null || !code.Code.All(char.IsAsciiDigit)
        || code.CodeSpace.Contains("citygml", StringComparison.OrdinalIgnoreCase) || code.CodeSpace.Contains("sig3d", StringComparison.OrdinalIgnoreCase);
}
