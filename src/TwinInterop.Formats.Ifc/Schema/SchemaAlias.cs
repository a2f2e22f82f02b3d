using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>A name that files give to a schema.</summary>
/// <param name="Name">The name in upper case.</param>
/// <param name="Release">The release whose definitions are used for it.</param>
/// <param name="Rule">What is to be reported when it is met; null when nothing is.</param>
internal sealed record SchemaAlias(string Name, IfcRelease Release, DiagnosticRule? Rule)
{
    private static readonly Dictionary<string, SchemaAlias> Aliases = SchemaTable.Rows("Schema.aliases.tsv")
        .Select(row => new SchemaAlias(row[0], Enum.Parse<IfcRelease>(row[1], ignoreCase: true), RuleOf(row[2])))
        .ToDictionary(alias => alias.Name, StringComparer.Ordinal);

    /// <summary>The alias of a name; null when there is none.</summary>
    internal static SchemaAlias? Find(string name)
    {
        // FILE_SCHEMA may state an object identifier behind the name: IFC4 { 1 0 16739 1 }.
        int brace = name.IndexOf('{', StringComparison.Ordinal);
        return Aliases.GetValueOrDefault((brace < 0 ? name : name[..brace]).Trim().ToUpperInvariant());
    }

    private static DiagnosticRule? RuleOf(string kind) => kind switch
    {
        "release" => null,
        "edition" => SchemaDiagnostics.OtherEdition,
        "candidate" => SchemaDiagnostics.Candidate,
        "predecessor" => SchemaDiagnostics.Predecessor,
        _ => throw new InvalidOperationException($"Expected a kind of schema name, found '{kind}'."),
    };
}
