using System.Collections.Frozen;
using System.Collections.Immutable;
using TwinInterop.Formats.NgsiLd.Contexts;
using TwinInterop.Mapping;

namespace TwinInterop.Formats.NgsiLd.Mapping;

/// <summary>The mapping tables: types and attributes of Smart Data Models, and the canonical vocabulary.</summary>
internal static class Vocabulary
{
    /// <summary>Types: <c>Mapping/classes.csv</c>.</summary>
    public static MappingTable Classes { get; } = MappingTable.Load(typeof(Vocabulary).Assembly, "Mapping.classes.csv");

    /// <summary>Attributes, as <c>Subject/Type#attribute</c>: <c>Mapping/attributes.csv</c>.</summary>
    public static MappingTable Attributes { get; } = MappingTable.Load(typeof(Vocabulary).Assembly, "Mapping.attributes.csv");

    /// <summary>Values, as <c>Type=value</c>: <c>Mapping/codes.csv</c>.</summary>
    public static MappingTable Codes { get; } = MappingTable.Load(typeof(Vocabulary).Assembly, "Mapping.codes.csv");

    private static readonly FrozenDictionary<string, MappingRow> ByIri =
        Classes.Rows.ToFrozenDictionary(row => $"{CoreContext.SmartDataModels}dataModel.{row.Source}", StringComparer.Ordinal);

    /// <summary>By type name alone: many documents name no context but the core one.</summary>
    private static readonly FrozenDictionary<string, MappingRow> ByName =
        Classes.Rows.ToFrozenDictionary(row => row.Source[(row.Source.IndexOf('/', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);

    private static readonly FrozenDictionary<(string Model, string Canonical), (string Name, SkosMatch Match)> Outward = Attributes.Rows
        .Where(row => row.Match is SkosMatch.Exact or SkosMatch.Close)
        .ToFrozenDictionary(row => (row.Source.Split('#')[0], row.Canonical), row => (row.Source.Split('#')[1], row.Match));

    /// <summary>The row of a type; null when the tables know nothing of it.</summary>
    /// <param name="iri">The URI of the type.</param>
    /// <param name="name">The type as written.</param>
    public static MappingRow? FindType(string iri, string name) =>
        ByIri.GetValueOrDefault(iri) ?? (name.Contains(':', StringComparison.Ordinal) ? null : ByName.GetValueOrDefault(name));

    /// <summary>The canonical name of an attribute of a model; the name itself where the table says nothing better.</summary>
    public static string CanonicalOf(string? model, string attribute) =>
        model is not null && Attributes.Find($"{model}#{attribute}") is { Canonical.Length: > 0, Match: SkosMatch.Exact or SkosMatch.Close } row
            ? row.Canonical
            : attribute;

    /// <summary>Whether the table has a canonical name for an attribute of a model.</summary>
    public static bool IsMapped(string? model, string attribute) =>
        model is not null && Attributes.Find($"{model}#{attribute}") is { Canonical.Length: > 0, Match: SkosMatch.Exact or SkosMatch.Close };

    /// <summary>The name that a model has for a canonical attribute; the canonical name where the table has no match.</summary>
    /// <param name="model">The model; null for none.</param>
    /// <param name="canonical">The canonical name.</param>
    /// <param name="takesClose">Whether a close match will do: for entities that had the model's name before.</param>
    public static string NameIn(string? model, string canonical, bool takesClose) =>
        model is not null && Outward.TryGetValue((model, canonical), out (string Name, SkosMatch Match) found)
            && (takesClose || found.Match == SkosMatch.Exact)
                ? found.Name
                : canonical;

    /// <summary>What a value of the source means in a model; null where the table does not say.</summary>
    public static string? Translate(string type, string value) =>
        Codes.Find($"{type}={value}") is { Canonical.Length: > 0, Match: SkosMatch.Exact or SkosMatch.Close } row ? row.Canonical : null;

    /// <summary>The canonical classes that types map to, sorted.</summary>
    public static ImmutableArray<string> CanonicalClasses =>
        [.. Classes.Rows.Select(row => row.Canonical).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
