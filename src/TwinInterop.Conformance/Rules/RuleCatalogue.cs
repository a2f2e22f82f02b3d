using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Rules;

/// <summary>Every rule of the suite, from the tables that stand beside the fixtures.</summary>
public static class RuleCatalogue
{
    private const string Prefix = "rules/";
    private const int Columns = 10;

    private static readonly FrozenDictionary<string, Rule> ById =
        Load().ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rules, by standard and then in the order of the tables.</summary>
    public static ImmutableArray<Rule> All { get; } = [.. Load()];

    /// <summary>Names the set of rules: the version of the suite, and the first digits of the SHA-256 of its tables.</summary>
    /// <remarks>Two reports with the same name were made by the same rules.</remarks>
    public static string Version { get; } = $"{typeof(RuleCatalogue).Assembly.GetName().Version?.ToString(3)}-{Digest()}";

    /// <summary>The rule of that id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Rule Find(string id) =>
        ById.TryGetValue(id, out Rule? rule) ? rule : throw new ArgumentException($"Expected the id of a rule, found '{id}'.", nameof(id));

    private static IEnumerable<Rule> Load()
    {
        Assembly assembly = typeof(RuleCatalogue).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            using Stream stream = assembly.GetManifestResourceStream(name)!; // Listed by the assembly itself.
            using var reader = new StreamReader(stream);
            foreach (string[] cells in CsvLines.Read(reader).Skip(1).ToList())
                yield return Parse(name[Prefix.Length..], cells);
        }
    }

    private static string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Assembly assembly = typeof(RuleCatalogue).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            using Stream stream = assembly.GetManifestResourceStream(name)!; // Listed by the assembly itself.
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            hash.AppendData(copy.ToArray());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    private static Rule Parse(string standard, string[] cells)
    {
        if (cells.Length != Columns)
            throw new InvalidOperationException($"Expected {Columns} cells in the rules of {standard}, found {cells.Length} in '{cells[0]}'.");
        return new Rule(
            cells[0],
            standard,
            Enum.Parse<Severity>(cells[1], ignoreCase: true),
            cells[2],
            cells[3],
            new LocalText(cells[4], cells[5]),
            new LocalText(cells[6], cells[7]),
            cells[8].Length == 0 ? null : cells[8],
            cells[9]);
    }
}
