using System.Collections.Immutable;

namespace TwinInterop.Registry.Schemes;

/// <summary>The schemes that a registry knows: those that come with the toolkit, and the user's own.</summary>
public sealed class SchemeCatalogue
{
    private readonly Dictionary<string, IdentifierScheme> _byName = new(StringComparer.OrdinalIgnoreCase);

    private SchemeCatalogue(IEnumerable<IdentifierScheme> schemes)
    {
        All = [.. schemes];
        foreach (IdentifierScheme scheme in All)
        {
            _byName.TryAdd(scheme.Code, scheme);
            foreach (string system in scheme.Systems)
                _byName.TryAdd(system, scheme);
        }
    }

    /// <summary>The schemes that come with the toolkit.</summary>
    public static SchemeCatalogue Shipped { get; } = new(Read());

    /// <summary>Every scheme, the shipped ones first.</summary>
    public ImmutableArray<IdentifierScheme> All { get; }

    /// <summary>The scheme of that code, or whose identifiers go by that name; null when there is none.</summary>
    public IdentifierScheme? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(name);

    /// <summary>The scheme of that code.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public IdentifierScheme Get(string code) => Find(code) ?? throw new ArgumentException(
        $"Expected one of the schemes {string.Join(", ", All.Select(scheme => scheme.Code))}; found '{code}'.", nameof(code));

    /// <summary>The schemes with some more.</summary>
    /// <exception cref="ArgumentException">A code is taken, or a pattern, normaliser or checksum is none.</exception>
    public SchemeCatalogue With(params IReadOnlyList<IdentifierScheme> schemes)
    {
        ArgumentNullException.ThrowIfNull(schemes);
        foreach (IdentifierScheme scheme in schemes)
        {
            if (Find(scheme.Code) is not null)
                throw new ArgumentException($"There is a scheme '{scheme.Code}' already.", nameof(schemes));
            if (!IdentifierNormalizers.IsKnown(scheme.Normalizer) || !IdentifierChecksums.IsKnown(scheme.Checksum))
                throw new ArgumentException($"The scheme '{scheme.Code}' has an unknown normaliser or checksum.", nameof(schemes));
            scheme.Normalize("x"); // a malformed pattern throws here and not later
        }

        return new SchemeCatalogue(All.AddRange(schemes));
    }

    private static IEnumerable<IdentifierScheme> Read()
    {
        using Stream stream = typeof(SchemeCatalogue).Assembly.GetManifestResourceStream("schemes.tsv")
            ?? throw new InvalidOperationException("Expected the table of schemes in the assembly.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            yield return new IdentifierScheme(
                cells[0],
                cells[1],
                cells[2],
                Enum.Parse<SchemeScope>(cells[3], ignoreCase: true),
                Enum.Parse<CaseRule>(cells[4], ignoreCase: true),
                cells[5],
                cells[6],
                cells[7],
                cells[8].Length == 0 ? null : cells[8],
                [.. cells[9].Split(';', StringSplitOptions.RemoveEmptyEntries)]);
        }
    }
}
