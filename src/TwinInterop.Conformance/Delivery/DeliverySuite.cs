using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TwinInterop.Conformance.Checks.Delivery;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Delivery;

/// <summary>Holds a delivery against the profile of a contract, and its files against their standards.</summary>
public static class DeliverySuite
{
    /// <summary>The name of the profile's own rules among the standards of the suite.</summary>
    public const string Standard = "delivery";

    private const string NoRules = "the suite has no rules for this format";

    /// <summary>Checks a delivery.</summary>
    /// <param name="inputs">Its files and folders.</param>
    /// <param name="profile">What is asked of it.</param>
    /// <param name="options">The limits, and how the standards are checked.</param>
    /// <param name="registry">Knows which identifiers name the same object; null for none.</param>
    /// <param name="cancellationToken">Looked at between files.</param>
    /// <returns>First what is said of the delivery as a whole, then of each file by its standard, as the profile weighs it.</returns>
    public static ValidationReport Check(
        IReadOnlyList<string> inputs, DeliveryProfile profile, CheckOptions options, IdentityLookup? registry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        string[] specifications = [.. profile.InformationDeliverySpecifications.Where(File.Exists)];
        options = options with { IdsFiles = [.. options.IdsFiles.Union(specifications, StringComparer.Ordinal)] };
        var files = ImmutableArray.CreateBuilder<DeliveredFile>();
        var standards = new List<SubjectReport>();
        foreach ((string path, string name) in DeliveryReader.FilesOf(inputs, profile.Files.Ignored))
        {
            cancellationToken.ThrowIfCancellationRequested();
            DeliveredFile file = DeliveryReader.Read(path, name, profile, options.LinkedData with { AllowedHosts = [] });
            files.Add(file);
            standards.Add(OfStandard(file, options with { DeliveryFolder = FolderOf(inputs, path) }));
        }

        var log = new FindingLog(options.ListedPerRule);
        Hold(new DeliverySubject(profile, files.ToImmutable(), log, registry));
        var whole = new SubjectReport
        {
            Input = string.Join(", ", inputs),
            Sha256 = DigestOf(files, standards),
            Standard = Standard,
            Version = $"{profile.Name} {profile.Version}",
            Verdict = Verdict.Conformant,
            Classes = log.Verdicts(Standard, "the profile does not ask for it"),
            Findings = [.. log.Findings],
            Unlisted = log.Unlisted(),
            Crs = PlanOperation.Plan,
            Objects = files.Sum(file => (long)file.Objects.Count),
        };
        return new ValidationReport([ProfileWeights.Weigh(whole, profile), .. standards.Select(subject => ProfileWeights.Weigh(subject, profile))]);
    }

    private static void Hold(DeliverySubject subject)
    {
        new DeliveredFilesCheck(subject).Check();
        new DeliveredReferenceCheck(subject).Check();
        new DeliveredContentCheck(subject).Check();
        new DeliveredIdentifiersCheck(subject).Check();
        new DeliveredIdentityCheck(subject).Check();
        new DeliveredLinksCheck(subject).Check();
        new DeliveredRegistryCheck(subject).Check();
        new DeliveredSpecificationsCheck(subject).Check();
    }

    /// <summary>What the suite says of a file by its standard; of a format without rules, that it was not tested.</summary>
    private static SubjectReport OfStandard(DeliveredFile file, CheckOptions options)
    {
        SubjectReport subject = ConformanceSuite.Check(file.Path, options);
        if (subject.Standard is not null || file.Format is null)
            return subject;
        SpatialReference crs = file.Info?.Crs ?? SpatialReference.Unknown;
        return subject with
        {
            Standard = file.Format.Id,
            Version = file.Info?.Version,
            Reason = file.Fault,
            Verdict = file.Fault is null ? Verdict.ConformantWithWarnings : Verdict.Unreadable,
            Classes = [new ClassVerdict(file.Format.Id, ClassOutcome.NotTested, NoRules)],
            Crs = crs,
            Objects = file.Objects.Count,
            Extents = [.. file.Objects.Where(item => item.Class == "Building" && !item.Box.IsEmpty).Select(item => item.Box).Take(1)],
        };
    }

    /// <summary>The folder among the inputs that a file lies in; null for a file that was named itself.</summary>
    private static string? FolderOf(IReadOnlyList<string> inputs, string path) => inputs.FirstOrDefault(input => Directory.Exists(input)
        && Path.GetFullPath(path).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input)) + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>One fingerprint for all files: that of the lines that <c>sha256sum</c> writes of them.</summary>
    private static string DigestOf(IEnumerable<DeliveredFile> files, IEnumerable<SubjectReport> subjects)
    {
        string lines = string.Concat(files.Zip(subjects, (file, subject) => $"{subject.Sha256}  {file.Name}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
    }
}
