using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>An entity as JSON states it, whatever its representation.</summary>
/// <param name="Id">A URI.</param>
/// <param name="Types">Type names, at least one.</param>
/// <param name="Attributes">In the order of the document.</param>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.5.1. Values belong to the document that was parsed.</remarks>
internal sealed record Entity(string Id, ImmutableArray<string> Types, ImmutableArray<EntityAttribute> Attributes)
{
    /// <summary>Members that are no attributes: scope and times of the system.</summary>
    public ImmutableArray<JsonProperty> Members { get; init; } = [];

    /// <summary>The member <c>@context</c>; null when there is none.</summary>
    public JsonElement? Context { get; init; }

    /// <summary>The attribute of that name; null when there is none.</summary>
    public EntityAttribute? Find(string name)
    {
        foreach (EntityAttribute attribute in Attributes)
        {
            if (attribute.Name == name)
                return attribute;
        }

        return null;
    }
}
