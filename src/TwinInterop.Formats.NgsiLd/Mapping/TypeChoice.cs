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

    private static readonly ImmutableArray<string> CategoryNames = ["function", "class", "usage"];
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
            "Building" => Claim(cityObject, Building, [Category(cityObject), Address(cityObject)]),
            "Road" => Claim(cityObject, Road, []),
            "CityFurniture" when IsLamp(cityObject) => Claim(cityObject, Streetlight, [Status(cityObject)]),
            _ when cityObject.SourceClass is { } sensor && Sensors.Contains(sensor, StringComparer.Ordinal) => Claim(cityObject, Device, [Controlled(cityObject)]),
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

    private EntityType Claim(CityObject cityObject, DataModel? model, ReadOnlySpan<(string Name, string? Value)> required)
    {
        if (model is null)
            return Plain(cityObject.Class.Name);
        var derived = ImmutableArray.CreateBuilder<(string, string)>();
        string? lacking = null;
        foreach ((string name, string? value) in required)
        {
            if (value is null)
                lacking = lacking is null ? name : $"{lacking}, {name}";
            else if (value.Length > 0)
                derived.Add((name, value));
        }

        if (lacking is null)
            return new EntityType([model.Type], model, IsForeign: false) { Derived = derived.ToImmutable() };
        context.Report(NgsiLdDiagnostics.RequiredLacking, cityObject.Source.LocalId, model.Name, lacking);
        return Plain(cityObject.Class.Name);
    }

    /// <summary>The category of a building by its codes; an empty text stands for an attribute that the object has as it is.</summary>
    private static (string Name, string? Value) Category(CityObject building)
    {
        DataModelProperty? allowed = Building?.Properties.GetValueOrDefault("category");
        foreach (string name in CategoryNames)
        {
            foreach (AttributeValue value in ValuesOf(building, name))
            {
                if (TextOf(value) is not { } text)
                    continue;
                string? category = Vocabulary.Translate("Building", text)
                    ?? allowed?.Values.FirstOrDefault(item => item.Equals(text, StringComparison.OrdinalIgnoreCase));
                if (category is not null)
                    return ("category", category);
            }
        }

        return ("category", null);
    }

    private static (string Name, string? Value) Address(CityObject building) => ("address", building.Addresses.IsEmpty ? null : "");

    private static (string Name, string? Value) Controlled(CityObject sensor)
    {
        foreach (CityAttribute attribute in sensor.Attributes)
        {
            bool isKind = attribute.Name is "PredefinedType" or "predefinedType" or "class" or "function";
            if (isKind && TextOf(attribute.Value) is { } text && Vocabulary.Translate("Device", text) is { } controlled)
                return ("controlledProperty", controlled);
        }

        return ("controlledProperty", null);
    }

    private static (string Name, string? Value) Status(CityObject lamp) =>
        ("status", ValuesOf(lamp, "status").Any(value => Streetlight?.Properties.GetValueOrDefault("status")?.Takes(value) == true) ? "" : null);

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
