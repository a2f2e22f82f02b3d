using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Registry.Schemes;

namespace TwinInterop.Registry.Storage;

/// <summary>The user's own schemes, kept in the registry.</summary>
internal static class StoredSchemes
{
    /// <summary>The shipped schemes and those of the registry; new ones are entered.</summary>
    public static SchemeCatalogue Load(IRegistryStore store, RegistryNames names, ImmutableArray<IdentifierScheme> added)
    {
        List<string> definitions = store.Sql.Rows(
            "SELECT definition FROM scheme_definition ORDER BY scheme", row => row.GetString(0));
        SchemeCatalogue known = SchemeCatalogue.Shipped.With([.. definitions.Select(Parse)]);
        if (added.IsEmpty)
            return known;
        SchemeCatalogue all = known.With(added);
        store.BeginWrite();
        foreach (IdentifierScheme scheme in added)
            store.Sql.Execute("INSERT INTO scheme_definition (scheme, definition) VALUES (@p0, @p1)", names.Schemes.Intern(scheme.Code), Json(scheme));
        store.Commit();
        names.Seals.MayLack = true;
        return all;
    }

    private static string Json(IdentifierScheme scheme) => JsonSerializer.Serialize(new[]
    {
        scheme.Code, scheme.Title, scheme.Authority, scheme.Scope.ToString(), scheme.Case.ToString(), scheme.Normalizer,
        scheme.Checksum, scheme.Pattern, scheme.UriTemplate ?? "", string.Join(';', scheme.Systems),
    });

    private static IdentifierScheme Parse(string json)
    {
        string[] cells = JsonSerializer.Deserialize<string[]>(json)
            ?? throw new InvalidDataException("Expected the definition of a scheme, found null.");
        return new IdentifierScheme(
            cells[0],
            cells[1],
            cells[2],
            Enum.Parse<SchemeScope>(cells[3]),
            Enum.Parse<CaseRule>(cells[4]),
            cells[5],
            cells[6],
            cells[7],
            cells[8].Length == 0 ? null : cells[8],
            [.. cells[9].Split(';', StringSplitOptions.RemoveEmptyEntries)]);
    }
}
