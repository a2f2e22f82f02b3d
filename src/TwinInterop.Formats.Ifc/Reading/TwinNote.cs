using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>What an object was before this tool wrote it as IFC.</summary>
internal sealed record TwinNote
{
    /// <summary>Its id in the source.</summary>
    public required string Id { get; init; }

    /// <summary>The scheme of its id.</summary>
    public required string Scheme { get; init; }

    /// <summary>Its canonical class.</summary>
    public required CityObjectClass Class { get; init; }

    /// <summary>Its class in the source; null where that is not known.</summary>
    public string? SourceClass { get; init; }

    /// <summary>Whether its id was made.</summary>
    public bool HasGeneratedId { get; init; }

    /// <summary>The id of the object that it is a part of, where the structure of the file does not tell.</summary>
    public string? Parent { get; init; }

    /// <summary>When it came and went.</summary>
    public Lifespan Lifespan { get; init; } = Lifespan.Unknown;

    /// <summary>Its geometries in their order.</summary>
    public ImmutableArray<TwinForm> Forms { get; init; } = [];

    /// <summary>The note that the properties of a set make; null where id or class are missing.</summary>
    public static TwinNote? Of(ImmutableArray<CityAttribute> properties)
    {
        var values = new Dictionary<string, AttributeValue>(StringComparer.Ordinal);
        foreach (CityAttribute property in properties)
            values.TryAdd(property.Name, property.Value);
        string? TextOf(string name) => (values.GetValueOrDefault(name) as TextValue)?.Text;
        if (TextOf("Id") is not { } id || TextOf("Class") is not { } name)
            return null;
        var forms = ImmutableArray.CreateBuilder<TwinForm>();
        while (TextOf($"Geometry{forms.Count + 1}") is { } text && TwinForm.Parse(text) is { } form)
            forms.Add(form);
        return new TwinNote
        {
            Id = id,
            Scheme = TextOf("Scheme") ?? IdentityRegister.Scheme,
            Class = new CityObjectClass(name),
            SourceClass = TextOf("SourceClass"),
            HasGeneratedId = TextOf("Generated") is not null,
            Parent = TextOf("Parent"),
            Lifespan = new Lifespan(
                values.GetValueOrDefault("Creation") as TimeValue, values.GetValueOrDefault("Termination") as TimeValue,
                values.GetValueOrDefault("ValidFrom") as TimeValue, values.GetValueOrDefault("ValidTo") as TimeValue),
            Forms = forms.ToImmutable(),
        };
    }
}
