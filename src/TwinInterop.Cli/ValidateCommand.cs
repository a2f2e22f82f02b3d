using System.Collections.Immutable;
using System.CommandLine;
using TwinInterop.Conformance;
using TwinInterop.Conformance.Reports;

namespace TwinInterop.Cli;

/// <summary><c>twin validate</c>: does data keep to the standards.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files or folders: tilesets, tile contents, archives, glTF, GeoJSON, CityGML, CityJSON, NGSI-LD, IFC, IDS.",
            Arity = ArgumentArity.OneOrMore,
        };
        var reports = new ReportOptionSet();
        var checks = new CheckOptionSet();
        var command = new Command("validate", "Check data against the standards, rule by rule.") { inputs };
        reports.AddTo(command);
        checks.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Failure.GuardAsync(() =>
        {
            CheckOptions options = checks.Read(parsed);
            ValidationReport report = Check(parsed.GetRequiredValue(inputs), options, cancellationToken);
            reports.Write(parsed, report, null, TimeProvider.System);
            return Task.FromResult(ExitCodeOf(report, options.IdsFiles));
        }));
        return command;
    }

    private static ValidationReport Check(IEnumerable<string> inputs, CheckOptions options, CancellationToken cancellationToken)
    {
        var subjects = ImmutableArray.CreateBuilder<SubjectReport>();
        foreach (string path in inputs.SelectMany(input => ConformanceSuite.Expand(input)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            subjects.Add(ConformanceSuite.Check(path, options));
        }

        foreach (string path in options.IdsFiles)
        {
            SubjectReport document = ConformanceSuite.Check(path, options);
            if (document.Verdict != Verdict.Conformant && subjects.All(subject => subject.Input != path))
                subjects.Add(document);
        }

        return new ValidationReport(subjects.ToImmutable());
    }

    // A specification that is wrong itself cannot be checked: that is no matter of the model.
    private static int ExitCodeOf(ValidationReport report, ImmutableArray<string> specifications)
    {
        bool isRefused = report.Subjects.Any(subject => subject.Verdict == Verdict.NonConformant && specifications.Contains(subject.Input));
        if (report.Subjects.Length == 0 || isRefused || report.Subjects.Any(subject => subject.Verdict == Verdict.Unreadable))
            return ExitCode.UnreadableInput;
        return report.Subjects.Any(subject => subject.Verdict == Verdict.NonConformant) ? ExitCode.DataErrors : ExitCode.Done;
    }
}
