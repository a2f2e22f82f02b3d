using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>What was made of an entity so far.</summary>
internal sealed class ObjectDraft
{
    public ImmutableArray<CityAttribute>.Builder Attributes { get; } = ImmutableArray.CreateBuilder<CityAttribute>();

    public ImmutableArray<CityObjectRelation>.Builder Relations { get; } = ImmutableArray.CreateBuilder<CityObjectRelation>();

    public ImmutableArray<ExtensionContent>.Builder Extensions { get; } = ImmutableArray.CreateBuilder<ExtensionContent>();

    public ImmutableArray<Dynamizer>.Builder Dynamizers { get; } = ImmutableArray.CreateBuilder<Dynamizer>();

    public ImmutableArray<LodGeometry> Geometry { get; set; } = [];

    public ImmutableArray<Address> Addresses { get; set; } = [];

    public Lifespan Lifespan { get; set; } = Lifespan.Unknown;

    /// <summary>The id of the entity that it is a part of.</summary>
    public string? Parent { get; set; }

    /// <summary>Keeps an attribute as it was, for NGSI-LD alone.</summary>
    public void Keep(EntityAttribute attribute) => Keep(attribute.Name, attribute.Source);

    /// <summary>Keeps a member as it was, for NGSI-LD alone.</summary>
    public void Keep(string name, JsonElement value) => Extensions.Add(new ExtensionContent(NoteName.Encoding, name, value.GetRawText()));
}
