using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Mapping;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>The classes of one CityGML version that stand for canonical classes, and where they may stand.</summary>
internal sealed class TargetClasses
{
    private static readonly MappingTable Mapping = MappingTable.Load(typeof(TargetClasses).Assembly, "CityGml.Mapping.classes.csv");
    private static readonly ConcurrentDictionary<CityGmlVersion, TargetClasses> All = new();

    private readonly FrozenDictionary<string, ImmutableArray<SchemaClass>> _same;
    private readonly ConcurrentDictionary<string, ImmutableArray<SchemaClass>> _broader = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(SchemaClass Parent, SchemaClass Child), SchemaProperty?> _properties = new();

    private TargetClasses(CityGmlVersion version)
    {
        Schema = CitySchema.For(version);
        string prefix = $"citygml-{Schema.VersionName}/";
        _same = Mapping.Rows
            .Where(row => row.Source.StartsWith(prefix, StringComparison.Ordinal) && row.Canonical.Length > 0)
            .Select(row => (row.Canonical, Class: Schema.FindClass(row.Source[prefix.Length..])))
            .Where(pair => pair.Class is { IsAbstract: false })
            .GroupBy(pair => pair.Canonical, pair => pair.Class!, StringComparer.Ordinal) // null was filtered out above
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        CityModel = Schema.FindClass("core:CityModel")
            ?? throw new InvalidOperationException("Expected the class core:CityModel in the schema tables.");
    }

    /// <summary>The schema of the version.</summary>
    public CitySchema Schema { get; }

    /// <summary>The class of the root.</summary>
    public SchemaClass CityModel { get; }

    /// <summary>The classes of a version.</summary>
    public static TargetClasses For(CityGmlVersion version) => All.GetOrAdd(version, key => new TargetClasses(key));

    /// <summary>The classes that mean the same as a canonical one, in table order; empty when there is none.</summary>
    public ImmutableArray<SchemaClass> SameAs(string canonical) => _same.GetValueOrDefault(canonical, []);

    /// <summary>The nearest broader classes, best first; the last one can stand below the city model.</summary>
    public ImmutableArray<SchemaClass> BroaderThan(string canonical) => _broader.GetOrAdd(
        canonical,
        name => [.. BroaderClasses.Of(Schema.Version, name).Select(Schema.FindClass).OfType<SchemaClass>()]);

    /// <summary>The property in which an object of one class holds a part of another; null when there is none.</summary>
    public SchemaProperty? PropertyFor(SchemaClass parent, SchemaClass child) =>
        _properties.GetOrAdd((parent, child), static pair => FindProperty(pair.Parent, pair.Child));

    private static SchemaProperty? FindProperty(SchemaClass parent, SchemaClass child)
    {
        SchemaProperty? best = null;
        foreach (SchemaProperty property in parent.AllProperties)
        {
            bool isModel = parent.Category == SchemaCategory.CityModel;
            bool holdsParts = (property.Kind is SchemaPropertyKind.Feature || (isModel && property.Kind is SchemaPropertyKind.Object))
                && property.Form is not SchemaPropertyForm.Link
                && property.Name.LocalName is not ("generalizesTo" or "parent" or "featureMember" or "featureMembers");
            if (holdsParts && property.Accepts(child) && (best is null || IsCloser(property, best)))
                best = property;
        }

        return best;
    }

    private static bool IsCloser(SchemaProperty property, SchemaProperty best) =>
        property.Target is { } target && best.Target is { } other && !ReferenceEquals(target, other) && target.IsA(other);
}
