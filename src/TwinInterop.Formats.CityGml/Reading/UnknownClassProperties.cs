using TwinInterop.Formats.CityGml.Schema;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>
/// Properties of classes that the schema does not have, such as those of an application domain extension: they inherit
/// from a class that the file does not name, so that every property of the schema may be met.
/// </summary>
internal sealed class UnknownClassProperties(CitySchema schema)
{
    private readonly Dictionary<(string Namespace, string Name), SchemaProperty?> _found = [];

    /// <summary>The common base of all city objects.</summary>
    public SchemaClass Base { get; } =
        schema.FindClass("core:_CityObject") ?? schema.FindClass("core:AbstractCityObject")
        ?? throw new InvalidOperationException("Expected the base class of city objects in the schema tables, found none.");

    /// <summary>The first property of that name in any class of city objects; null when there is none.</summary>
    public SchemaProperty? Find(string namespaceUri, string localName)
    {
        if (_found.TryGetValue((namespaceUri, localName), out SchemaProperty? known))
            return known;
        SchemaProperty? property = schema.Classes
            .Where(candidate => candidate.IsA(Base))
            .Select(candidate => candidate.FindProperty(namespaceUri, localName))
            .FirstOrDefault(found => found is not null);
        _found.Add((namespaceUri, localName), property);
        return property;
    }
}
