using TwinInterop.Conversion;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>The ids of a dataset: each is given once.</summary>
/// <remarks>Memory grows with the number of objects, one text each.</remarks>
/// <param name="context">Takes the findings.</param>
internal sealed class IdRegister(ConversionContext context)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The id of an object: its own, with a number where it is taken.</summary>
    public string Assign(CityObject cityObject)
    {
        string id = cityObject.Source.LocalId;
        if (_ids.Add(id))
            return id;
        string unique = id;
        for (int n = 2; !_ids.Add(unique); n++)
            unique = $"{id}_{n}";
        context.Report(CityJsonDiagnostics.DuplicateId, id, id, unique);
        return unique;
    }
}
