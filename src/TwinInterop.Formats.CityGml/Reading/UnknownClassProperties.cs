using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>
/// Properties of classes that the schema does not have, such as those of an application domain extension: they inherit
/// from a class that the file does not name, so that every property of the schema may be met.
/// </summary>
internal sealed class UnknownClassProperties(CitySchema schema)
{
    /// <summary>The canonical class of objects whose class CityGML does not know.</summary>
    public const string RootName = "AbstractCityObject";

    private const string RootClass = "core:" + RootName;
    private readonly Dictionary<(string Namespace, string Name), SchemaProperty?> _found = [];

    /// <summary>The common base of all city objects.</summary>
    public SchemaClass Base { get; } =
        schema.FindClass("core:_CityObject") ?? schema.FindClass(RootClass) ?? throw NoBase();

    /// <summary>
    /// The first property of that name in any class of city objects; null when there is none. Geometry and parts are also
    /// found under a namespace of the extension's own, such as <c>urf:lod1MultiSurface</c>.
    /// </summary>
    public SchemaProperty? Find(string namespaceUri, string localName)
    {
        if (_found.TryGetValue((namespaceUri, localName), out SchemaProperty? known))
            return known;
        SchemaClass[] classes = [.. schema.Classes.Where(candidate => candidate.IsA(Base))];
        SchemaProperty? property = classes
            .Select(candidate => candidate.FindProperty(namespaceUri, localName))
            .FirstOrDefault(found => found is not null);
        property ??= classes
            .SelectMany(candidate => candidate.OwnProperties)
            .FirstOrDefault(found => found.Name.LocalName == localName
                && found.Kind is SchemaPropertyKind.Geometry or SchemaPropertyKind.Feature);
        _found.Add((namespaceUri, localName), property);
        return property;
    }

    /// <summary>The canonical class of an extension's class: the one of that name in CityGML 3.0, else any city object.</summary>
    public static CityObjectClass CanonicalOf(string localName)
    {
        CitySchema canonical = CitySchema.For(CityGmlVersion.V3);
        SchemaClass root = canonical.FindClass(RootClass) ?? throw NoBase();
        return canonical.Classes.Any(known => known.Name.LocalName == localName && !known.IsAbstract && known.IsA(root))
            ? new CityObjectClass(localName)
            : new CityObjectClass(root.Name.LocalName);
    }

    private static InvalidOperationException NoBase() =>
        new("Expected the base class of city objects in the schema tables, found none.");
}
