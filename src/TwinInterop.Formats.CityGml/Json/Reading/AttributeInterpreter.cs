using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Types attributes: by what our writer noted, else by the CityGML schemas, else as JSON tells.</summary>
/// <param name="context">Takes the findings.</param>
internal sealed class AttributeInterpreter(ConversionContext context)
{
    /// <summary>The attribute that holds external references.</summary>
    public const string ExternalReferences = "externalReferences";

    private static readonly string[] ReferenceMembers = ["informationSystem", "uri", "name", "relationType"];

    /// <summary>Types the attributes of an object.</summary>
    /// <param name="plain">The attributes as JSON tells them, without the notes.</param>
    /// <param name="notes">What our writer noted.</param>
    /// <param name="canonicalClass">The class of the object.</param>
    /// <param name="location">Where they stand, as a JSON pointer.</param>
    public InterpretedAttributes Interpret(
        IEnumerable<CityAttribute> plain, ModelNotes notes, string canonicalClass, string location)
    {
        var attributes = ImmutableArray.CreateBuilder<CityAttribute>();
        Lifespan lifespan = Lifespan.Unknown;
        ImmutableArray<ExternalReference> references = [];
        foreach (CityAttribute attribute in plain)
        {
            CityAttribute typed = new Typing(notes.Types, canonicalClass, attribute.Name, Nulled(location)).Apply(attribute);
            if (attribute.Name == ExternalReferences && ReferencesOf(attribute.Value) is { } found)
                references = references.AddRange(found);
            else if (!IsNotedGeneric(notes, attribute.Name) && Enter(typed, ref lifespan))
                continue;
            else
                attributes.Add(typed);
        }

        return new InterpretedAttributes(attributes.DrainToImmutable(), lifespan, references);
    }

    private Action<string> Nulled(string location) => path =>
        context.Report(CityJsonDiagnostics.InvalidMember, $"{location}/{path}", "a finite number", "one beyond double precision");

    /// <summary>Whether attributes of a name are dates of existence, unless a note says that they are generic.</summary>
    public static bool IsDate(string name) => name is "creationDate" or "terminationDate" or "validFrom" or "validTo";

    private static bool IsNotedGeneric(ModelNotes notes, string name) =>
        notes.Types.GetValueOrDefault(AttributePath.Of(name))?.StartsWith("generic", StringComparison.Ordinal) is true;

    private static bool Enter(CityAttribute attribute, ref Lifespan lifespan)
    {
        if (!IsDate(attribute.Name))
            return false;
        TimeValue? time = attribute.Value switch
        {
            TimeValue known => known,
            TextValue text when TimeText.KindOf(text.Text) is { } kind => new TimeValue(text.Text, kind),
            _ => null,
        };
        Lifespan before = lifespan;
        lifespan = (attribute.Name, time) switch
        {
            ("creationDate", not null) when lifespan.Creation is null => lifespan with { Creation = time },
            ("terminationDate", not null) when lifespan.Termination is null => lifespan with { Termination = time },
            ("validFrom", not null) when lifespan.ValidFrom is null => lifespan with { ValidFrom = time },
            ("validTo", not null) when lifespan.ValidTo is null => lifespan with { ValidTo = time },
            _ => lifespan,
        };
        return !ReferenceEquals(before, lifespan);
    }

    private static ImmutableArray<ExternalReference>? ReferencesOf(AttributeValue value)
    {
        if (value is not ListValue list)
            return null;
        var references = ImmutableArray.CreateBuilder<ExternalReference>();
        foreach (AttributeValue item in list.Items)
        {
            if (item is not NestedValue nested
                || !nested.Members.All(member => member.Value is TextValue && ReferenceMembers.Contains(member.Name)))
            {
                return null;
            }

            Dictionary<string, string> texts = nested.Members.DistinctBy(member => member.Name, StringComparer.Ordinal)
                .ToDictionary(member => member.Name, member => ((TextValue)member.Value).Text, StringComparer.Ordinal);
            if ((texts.GetValueOrDefault("uri") ?? texts.GetValueOrDefault("name")) is not { } target)
                return null;
            references.Add(new ExternalReference(
                texts.GetValueOrDefault("informationSystem"), target, texts.ContainsKey("uri"), texts.GetValueOrDefault("relationType")));
        }

        return references.DrainToImmutable();
    }

    private sealed class Typing(
        ImmutableDictionary<string, string> types, string canonicalClass, string topName, Action<string> nulled)
    {
        public CityAttribute Apply(CityAttribute attribute)
        {
            string path = AttributePath.Of(attribute.Name);
            bool isGeneric = GenericOf(path) ?? !StandardAttributes.Contains(canonicalClass, attribute.Name);
            return new CityAttribute(attribute.Name, Apply(path, path, attribute.Value, isGeneric, isAssumed: true), isGeneric);
        }

        private AttributeValue Apply(string path, string typePath, AttributeValue value, bool isGeneric, bool isAssumed)
        {
            string? type = TypeOf(typePath);
            switch (value)
            {
                case NestedValue nested:
                    NestedValue inner = nested with { Members = [.. nested.Members.Select(member => ApplyMember(path, member, isGeneric))] };
                    return type is null ? inner : AttributeType.Restore(inner, type);
                case ListValue list:
                    return new ListValue([.. list.Items.Select((item, i) => ApplyItem(path, i, item, isGeneric, isAssumed))]);
                case DecimalValue { Number: var number } when !double.IsFinite(number):
                    nulled(path);
                    return new NullValue();
                default:
                    return type is not null ? AttributeType.Restore(value, type)
                        : isAssumed ? StandardAttributes.Assume(canonicalClass, topName, value)
                        : value;
            }
        }

        private CityAttribute ApplyMember(string path, CityAttribute member, bool isGeneric)
        {
            string memberPath = AttributePath.Join(path, member.Name);
            bool isMemberGeneric = GenericOf(memberPath) ?? isGeneric;
            return new CityAttribute(
                member.Name, Apply(memberPath, memberPath, member.Value, isMemberGeneric, isAssumed: false), isMemberGeneric);
        }

        private AttributeValue ApplyItem(string path, int index, AttributeValue item, bool isGeneric, bool isAssumed)
        {
            string itemPath = AttributePath.Join(path, index.ToString(CultureInfo.InvariantCulture));
            string everyPath = AttributePath.Join(path, AttributePath.EveryItem);
            return Apply(itemPath, types.ContainsKey(everyPath) ? everyPath : itemPath, item, isGeneric, isAssumed);
        }

        private bool? GenericOf(string path) => types.GetValueOrDefault(path)?.Split(' ', 2)[0] switch
        {
            "generic" => true,
            "standard" => false,
            _ => null,
        };

        /// <summary>The type without the word about the schema; null when only that word is noted.</summary>
        private string? TypeOf(string path)
        {
            if (!types.TryGetValue(path, out string? type) || GenericOf(path) is null)
                return type;
            int blank = type.IndexOf(' ', StringComparison.Ordinal);
            return blank < 0 ? null : type[(blank + 1)..];
        }
    }
}
