using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Formats.NgsiLd.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Members of entities of other software that are written as they were.</summary>
internal sealed class VerbatimMembers(Utf8JsonWriter json, AttributeComposer attributes, NgsiLdWriterOptions options)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The names of those of the object at hand; attributes of the model are apart.</summary>
    public HashSet<string> Names => _names;

    /// <summary>Finds those of an object.</summary>
    /// <param name="cityObject">The object.</param>
    /// <param name="type">The type of its entity.</param>
    /// <param name="used">Names that attributes of the model have.</param>
    public void Prepare(CityObject cityObject, EntityType type, HashSet<string> used)
    {
        _names.Clear();
        if (!type.IsForeign)
            return;
        foreach (ExtensionContent extension in cityObject.Extensions)
        {
            if (extension.Encoding == NoteName.Encoding && !used.Contains(extension.Name) && !IsSeriesOutOfPlace(cityObject, extension))
                _names.Add(extension.Name);
        }
    }

    /// <summary>The object without the series that are written as they were: read again, they say themselves.</summary>
    public CityObject WithoutSeries(CityObject cityObject) => _names.Count == 0 || cityObject.Dynamizers.IsEmpty
        ? cityObject
        : cityObject with
        {
            Dynamizers = [.. cityObject.Dynamizers.Where(dynamizer => CurrentValue.Of(dynamizer) is not { } values || !_names.Contains(values.Name))],
        };

    /// <summary>Writes what other software's entities have beside attributes of the model, as it was.</summary>
    /// <returns>How many pieces of kept content were used; those of attributes included.</returns>
    public int Write(CityObject cityObject, EntityType type)
    {
        if (!type.IsForeign || cityObject.Extensions.IsEmpty)
            return 0;

        int count = 0;
        foreach (ExtensionContent extension in cityObject.Extensions)
        {
            if (extension.Encoding != NoteName.Encoding || extension.Name == "@context" || IsSeriesOutOfPlace(cityObject, extension))
                continue;
            count++;
            if (!_names.Contains(extension.Name))
                continue; // written in place of the attribute
            if (extension.Name is "scope" or "createdAt" or "modifiedAt" or "deletedAt" or "expiresAt")
            {
                json.WritePropertyName(extension.Name);
                json.WriteRawValue(extension.Payload, skipInputValidation: true);
            }
            else
            {
                attributes.WriteVerbatim(extension.Name, extension.Payload);
            }
        }

        return count;
    }

    /// <summary>Whether kept content is values over time with more than the model holds: only the temporal representation has a place for it.</summary>
    private bool IsSeriesOutOfPlace(CityObject cityObject, ExtensionContent extension) =>
        options.Representation != Representation.Temporal
        && cityObject.Dynamizers.Any(dynamizer => CurrentValue.Of(dynamizer)?.Name == extension.Name);
}
