using TwinInterop.Formats.NgsiLd.Contexts;
using TwinInterop.Formats.NgsiLd.Mapping;
using TwinInterop.Mapping;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>What the types of an entity mean in the canonical vocabulary.</summary>
/// <param name="Class">The canonical class.</param>
/// <param name="Model">The Smart Data Model; null when it is none that the tables know.</param>
/// <param name="IsBroader">Whether the class means more than the type.</param>
internal sealed record TypeMeaning(CityObjectClass Class, string? Model, bool IsBroader)
{
    /// <summary>The meaning of types in a context: the first that the tables know decides.</summary>
    public static TypeMeaning Of(IReadOnlyList<string> types, TermContext context)
    {
        foreach (string type in types)
        {
            string iri = context.Expand(type);
            if (iri.StartsWith(CoreContext.OwnNamespace, StringComparison.Ordinal))
                return new TypeMeaning(new CityObjectClass(iri[CoreContext.OwnNamespace.Length..]), null, IsBroader: false);
            if (Vocabulary.FindType(iri, type) is { } row)
                return new TypeMeaning(new CityObjectClass(row.Canonical), row.Source, row.Match is SkosMatch.Broader);
            if (IsOwn(type))
                return new TypeMeaning(new CityObjectClass(type), null, IsBroader: false);
        }

        return new TypeMeaning(CityObjectClass.GenericOccupiedSpace, null, IsBroader: true);
    }

    /// <summary>Whether our own context defines a type.</summary>
    public static bool IsOwn(string type) =>
        KnownContexts.Find(CoreContext.OwnUrl) is [{ Definitions: { } own }] && own.Find(type) is not null && char.IsAsciiLetterUpper(type[0]);
}
