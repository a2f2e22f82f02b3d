using System.Collections.Immutable;
using System.CommandLine;
using TwinInterop.Conformance;
using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Endpoints;
using TwinInterop.Conformance.Reports;
using TwinInterop.Formats.Archives;
using TwinInterop.Registry;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Cli;

/// <summary><c>twin validate</c>: does data keep to the standards, and to what a contract asks.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files, folders or ZIP archives of them: tilesets, tile contents, archives, glTF, GeoJSON, CityGML, CityJSON, NGSI-LD, IFC, IDS, answers of OGC services. With --allow-network the URL of an OGC API, WMS, WFS, NGSI-LD API or tileset.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var listRules = new Option<bool>("--list-rules") { Description = "Name the rules instead of checking anything." };
        var reports = new ReportOptionSet();
        var checks = new CheckOptionSet();
        var command = new Command("validate", "Check data against the standards, rule by rule, and against the profile of a contract.") { inputs, listRules };
        reports.AddTo(command);
        checks.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Failure.GuardAsync(() => Task.FromResult(Run(parsed, cancellationToken))));
        return command;

        int Run(ParseResult parsed, CancellationToken cancellationToken)
        {
            if (parsed.GetValue(listRules))
                return RuleLists.WriteRules(reports.LanguageOf(parsed));
            if (checks.ListsProfiles(parsed))
                return RuleLists.WriteProfiles(reports.LanguageOf(parsed));
            string[] paths = parsed.GetValue(inputs) ?? [];
            if (paths.Length == 0)
                throw new ArgumentException("Expected files or folders to check, found none. Say twin validate INPUT, or --list-rules.", nameof(parsed));
            DeliveryProfile? profile = checks.Profile(parsed);
            using IdentityRegistry? registry = checks.Registry(parsed);
            CheckOptions options = checks.Read(parsed);
            if (profile is not null && Array.Find(paths, EndpointSuite.IsAddress) is { } service)
                throw new ArgumentException($"Expected files beside --profile, found the service {service}.", nameof(parsed));
            using var archives = DeliveryArchives.Open(paths, cancellationToken);
            string[] unpacked = [.. archives.Inputs];
            ValidationReport report = archives.Named(profile is null
                ? Check(unpacked, options, address => checks.Services(parsed, address), cancellationToken)
                : DeliverySuite.Check(unpacked, profile, options, registry is null ? null : names => LookUp(registry, names), cancellationToken));
            reports.Write(parsed, report, profile?.TitleIn(reports.LanguageOf(parsed)), TimeProvider.System);
            return ExitCodeOf(report, options.IdsFiles);
        }
    }

    private static ValidationReport Check(
        string[] inputs, CheckOptions options, Func<string, EndpointOptions> services, CancellationToken cancellationToken)
    {
        var subjects = ImmutableArray.CreateBuilder<SubjectReport>();
        Dictionary<string, EndpointOptions> allowed = inputs.Where(EndpointSuite.IsAddress)
            .Distinct(StringComparer.Ordinal).ToDictionary(address => address, services, StringComparer.Ordinal); // Refused before any work.
        foreach (string input in inputs)
        {
            if (allowed.TryGetValue(input, out EndpointOptions? bounds))
            {
                subjects.Add(EndpointSuite.Check(Address(input), bounds, cancellationToken));
                continue;
            }

            CheckOptions inFolder = options with { DeliveryFolder = Directory.Exists(input) ? input : null };
            ImmutableArray<string> files = ConformanceSuite.Expand(input);
            foreach (string path in files.IsEmpty && !HoldsPacked(input) ? [input] : files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                subjects.Add(ConformanceSuite.Check(path, inFolder));
            }
        }

        foreach (string path in options.IdsFiles)
        {
            SubjectReport document = ConformanceSuite.Check(path, options);
            if (document.Verdict != Verdict.Conformant && subjects.All(subject => subject.Input != path))
                subjects.Add(document);
        }

        return new ValidationReport(subjects.ToImmutable());
    }

    /// <summary>Whether a folder has archives, which are checked apart.</summary>
    private static bool HoldsPacked(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(UnpackedFiles.IsPacked);

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : throw new ArgumentException($"Expected a URL, found {text}.", nameof(text));

    private static string?[] LookUp(IdentityRegistry registry, IReadOnlyList<string> names) =>
        [.. registry.Resolve(names).Select(found => found.Outcome == ResolutionOutcome.One ? found.Objects[0].ToString() : null)];

    // A specification that is wrong itself cannot be checked: that is no matter of the model.
    private static int ExitCodeOf(ValidationReport report, ImmutableArray<string> specifications)
    {
        bool isRefused = report.Subjects.Any(subject => subject.Verdict == Verdict.NonConformant && specifications.Contains(subject.Input, StringComparer.Ordinal));
        if (report.Subjects.Length == 0 || isRefused || report.Subjects.Any(subject => subject.Verdict == Verdict.Unreadable))
            return ExitCode.UnreadableInput;
        return report.Subjects.Any(subject => subject.Verdict == Verdict.NonConformant) ? ExitCode.DataErrors : ExitCode.Done;
    }
}
