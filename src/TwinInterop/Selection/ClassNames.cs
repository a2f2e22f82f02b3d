using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Model;

namespace TwinInterop.Selection;

/// <summary>All names that the class of an object answers to: its own, the source's, and those of their superclasses.</summary>
internal sealed class ClassNames
{
    private readonly Dictionary<(string Class, string? SourceClass), HashSet<string>> _known = [];

    /// <summary>The names, compared whatever their case; without and, where the source writes one, with prefix.</summary>
    public HashSet<string> Of(CityObject subject)
    {
        (string, string?) key = (subject.Class.Name, subject.SourceClass);
        if (!_known.TryGetValue(key, out HashSet<string>? names))
        {
            names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { subject.Class.Name };
            AddCityGml(subject.Class.Name, names);
            if (subject.SourceClass is { } source)
                AddSource(source, names);
            _known.Add(key, names);
        }

        return names;
    }

    private static void AddSource(string source, HashSet<string> names)
    {
        string local = source[(source.LastIndexOf(':') + 1)..].TrimStart('+');
        names.Add(source);
        names.Add(local);
        AddCityGml(local, names);
        foreach (IfcRelease release in new[] { IfcRelease.Ifc4x3, IfcRelease.Ifc4, IfcRelease.Ifc2x3 })
        {
            for (EntityType? entity = IfcSchema.Of(release).Entity(local); entity is not null; entity = entity.Supertype)
                names.Add(entity.Name);
        }
    }

    /// <summary>The prefixes and superclasses of 2.0 count as well as those of 3.0: people know both.</summary>
    private static void AddCityGml(string local, HashSet<string> names)
    {
        IEnumerable<SchemaClass> found = new[] { CityGmlVersion.V3, CityGmlVersion.V2 }
            .SelectMany(version => CitySchema.For(version).Classes)
            .Where(schemaClass => string.Equals(schemaClass.Name.LocalName, local, StringComparison.OrdinalIgnoreCase));
        foreach (SchemaClass own in found)
        {
            for (SchemaClass? current = own; current is not null; current = current.Base)
            {
                names.Add(current.Name.LocalName);
                names.Add(current.Name.ToString());
            }
        }
    }
}
