using System.Collections.Immutable;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Delivery;

/// <summary>What a contract asks of a delivery: files, reference systems, classes, properties, identifiers, links.</summary>
/// <remarks>See docs/delivery-profiles.md.</remarks>
public sealed class DeliveryProfile
{
    private const string Prefix = "profiles/";

    internal DeliveryProfile()
    {
    }

    /// <summary>The names of the profiles that come with the suite.</summary>
    public static ImmutableArray<string> Shipped { get; } =
    [
        .. typeof(DeliveryProfile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its edition, as whoever wrote it counts.</summary>
    public required string Version { get; init; }

    /// <summary>Its title.</summary>
    public required LocalText Title { get; init; }

    internal FileDemand Files { get; init; } = new();

    internal ImmutableArray<FormatDemand> Formats { get; init; } = [];

    internal ExtentDemand? Extent { get; init; }

    internal ImmutableArray<ClassDemand> Classes { get; init; } = [];

    internal IdentityDemand? Identity { get; init; }

    internal ImmutableArray<LinkDemand> Links { get; init; } = [];

    internal ImmutableArray<string> InformationDeliverySpecifications { get; init; } = [];

    /// <summary>What findings count as, by rule, conformance class or standard; null for not at all.</summary>
    internal ImmutableSortedDictionary<string, Severity?> Severities { get; init; } = ImmutableSortedDictionary<string, Severity?>.Empty;

    /// <summary>Reads a profile.</summary>
    /// <param name="name">The name of a shipped one, or a YAML file.</param>
    /// <exception cref="ArgumentException">There is none of that name, or it is no profile; the message names the line.</exception>
    public static DeliveryProfile Load(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (typeof(DeliveryProfile).Assembly.GetManifestResourceStream(Prefix + name) is { } shipped)
        {
            using var reader = new StreamReader(shipped);
            return ProfileReader.Read(reader, name, folder: null);
        }

        try
        {
            using StreamReader reader = File.OpenText(name);
            return ProfileReader.Read(reader, name, Path.GetDirectoryName(Path.GetFullPath(name)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"Expected a profile file or one of {string.Join(", ", Shipped)}, found '{name}': {e.Message}", nameof(name), e);
        }
    }

    /// <summary>Its title and edition.</summary>
    /// <param name="language">The language.</param>
    public string TitleIn(ReportLanguage language) => $"{Title.In(language)} ({Name} {Version})";

    /// <summary>What a finding counts as in this profile; null where it does not count.</summary>
    internal Severity? SeverityOf(Rule rule)
    {
        foreach (string key in (ReadOnlySpan<string>)[rule.Id, rule.ConformanceClass, rule.Standard])
        {
            if (Severities.TryGetValue(key, out Severity? severity))
                return severity;
        }

        return rule.Severity;
    }
}
