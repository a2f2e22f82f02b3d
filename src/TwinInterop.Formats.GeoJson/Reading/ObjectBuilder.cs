using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Identity;
using TwinInterop.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Makes city objects of features.</summary>
/// <param name="dataset">The stable name of the dataset.</param>
/// <param name="isWgs84">Whether the text is in the CRS that models are written in.</param>
internal sealed class ObjectBuilder(string dataset, bool isWgs84)
{
    private const string Scheme = "geojson:id";

    /// <summary>Properties that hold an id where the feature has none of its own, the most telling first.</summary>
    private static readonly ImmutableArray<string> IdProperties =
        ["gml_id", "gml:id", "gmlid", "globalid", "sourceid", "source_id", "id", "cleabs", "rnb_id", "code"];

    private static readonly MappingTable Classes = MappingTable.Load(typeof(ObjectBuilder).Assembly, "Mapping.classes.csv");

    /// <summary>64 bits of every id so far: about 20 bytes an object, so that a repeat is found.</summary>
    private readonly HashSet<ulong> _ids = [];

    /// <summary>The object of a feature.</summary>
    /// <param name="feature">What was read.</param>
    /// <param name="ordinal">Its place among the objects of the text, from 0.</param>
    /// <param name="notes">Takes the findings.</param>
    /// <param name="description">What our writer said about it; null for other features.</param>
    public CityObject Build(ParsedFeature feature, long ordinal, FeatureNotes notes, ObjectDescription? description)
    {
        (string id, bool isGenerated) = NameOf(feature, ordinal, out bool isRepeated);
        if (isRepeated)
            notes.Report(GeoJsonDiagnostics.DuplicateId, 0, id);

        MappingRow row = Classes.Find("Feature") ?? throw new InvalidDataException("Expected a row Feature in Mapping/classes.csv.");
        var key = new SourceKey(Scheme, dataset, id);
        CityObjectId derived = CityObjectId.FromSource(isRepeated ? key with { LocalId = $"{id}#{ordinal}" } : key);
        var geometry = feature.Geometry?.Geometry is { } shape && description is not { IsGeometryDerived: true }
            ? ImmutableArray.Create(new LodGeometry(description?.Lod ?? "", description?.Role ?? GeometryRole.Body, shape))
            : [];
        ImmutableArray<ExtensionContent> foreign = [.. feature.Foreign, .. feature.Geometry?.Foreign ?? []];
        if (description is null)
        {
            if (row.Match is SkosMatch.Broader or SkosMatch.None)
                notes.Lose(BookAccount.Objects, LossKind.Generalized, "class");
            return new CityObject(derived, key, new CityObjectClass(row.Canonical))
            {
                HasGeneratedId = isGenerated,
                Attributes = feature.Properties,
                Geometry = geometry,
                Extensions = foreign,
            };
        }

        ModelReader? model = ModelOf(description, notes);
        CityObject built = Describe(description, key, derived, feature.Properties) with
        {
            HasGeneratedId = isGenerated || description.HasGeneratedId,
            Geometry = geometry,
            Extensions = [.. foreign, .. description.Extensions],
        };
        return model is not null && description.Model is { } member ? WithModel(built, model, member, notes) : built;
    }

    /// <summary>The model of a feature; null when it has none, or when the features were moved to another CRS without it.</summary>
    private ModelReader? ModelOf(ObjectDescription description, FeatureNotes notes)
    {
        try
        {
            return isWgs84 && description.Model is { } member ? new ModelReader(member) : null;
        }
        catch (FormatException fault)
        {
            notes.Report(GeoJsonDiagnostics.Description, 0, fault.Message);
            return null;
        }
    }

    /// <summary>The geometry of the feature is only a view of what the model holds.</summary>
    private CityObject WithModel(CityObject feature, ModelReader model, JsonElement member, FeatureNotes notes)
    {
        try
        {
            return feature with
            {
                Geometry = model.Geometry(member),
                Parts = [.. ModelReader.Parts(member).Select(part => BuildPart(part, model, feature.Source))],
            };
        }
        catch (FormatException fault)
        {
            notes.Report(GeoJsonDiagnostics.Description, 0, fault.Message);
            return feature;
        }
    }

    private CityObject BuildPart(JsonElement part, ModelReader model, SourceKey owner)
    {
        ObjectDescription description = ObjectDescription.TryRead(ModelReader.DescriptionOf(part))
            ?? throw new FormatException("a part without twin id");
        SourceKey key = owner with { LocalId = ModelReader.IdOf(part) };
        return Describe(description, key, CityObjectId.FromSource(key), ModelReader.PropertiesOf(part)) with
        {
            HasGeneratedId = description.HasGeneratedId,
            Geometry = model.Geometry(part),
            Parts = [.. ModelReader.Parts(part).Select(inner => BuildPart(inner, model, owner))],
        };
    }

    private CityObject Describe(
        ObjectDescription description, SourceKey key, CityObjectId derived, ImmutableArray<CityAttribute> properties) =>
        new(IdentityOf(description, derived), key, new CityObjectClass(description.Class ?? CityObjectClass.GenericOccupiedSpace.Name))
        {
            SourceClass = description.SourceClass,
            Attributes = description.Attributes(properties),
            Relations = description.Relations,
            Addresses = description.Addresses,
            ExternalReferences = description.ExternalReferences,
            Lifespan = description.Lifespan,
            Extensions = description.Extensions,
        };

    /// <summary>The identity that our writer wrote, unless another object has it: a copy made by hand.</summary>
    private CityObjectId IdentityOf(ObjectDescription description, CityObjectId derived) =>
        description.TwinId is { } id && _ids.Add(HashOf(id.Value.ToString())) ? id : derived;

    private (string Id, bool IsGenerated) NameOf(ParsedFeature feature, long ordinal, out bool isRepeated)
    {
        isRepeated = false;
        if (feature.Id is { } id)
        {
            isRepeated = !_ids.Add(HashOf(id));
            return (id, false);
        }

        // A property that names the object: taken while it is unique, for it does not claim to be.
        if (IdOfProperties(feature.Properties) is { } named && _ids.Add(HashOf(named)))
            return (named, false);
        string generated = string.Create(CultureInfo.InvariantCulture, $"feature-{ordinal}");
        _ids.Add(HashOf(generated));
        return (generated, true);
    }

    private static string? IdOfProperties(ImmutableArray<CityAttribute> properties)
    {
        int best = IdProperties.Length;
        string? id = null;
        foreach (CityAttribute property in properties)
        {
            for (int rank = 0; rank < best; rank++)
            {
                if (property.Name.Equals(IdProperties[rank], StringComparison.OrdinalIgnoreCase) && ToId(property.Value) is { } found)
                {
                    best = rank;
                    id = found;
                }
            }
        }

        return id;
    }

    private static string? ToId(AttributeValue value) => value switch
    {
        TextValue { Text.Length: > 0 } text => text.Text,
        IntegerValue integer => integer.Number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>FNV-1a: the same in every run, and wide enough that two ids of a country do not meet.</summary>
    private static ulong HashOf(string id)
    {
        ulong hash = 14695981039346656037;
        foreach (char unit in id)
            hash = (hash ^ unit) * 1099511628211;
        return hash;
    }
}
