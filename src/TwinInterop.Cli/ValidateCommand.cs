using System.Collections.Immutable;
using System.CommandLine;
using TwinInterop.Conformance;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conversion;

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
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to this file." };
        var language = new Option<string>("--lang") { Description = "The language of messages: en or fr.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "fr");
        var checks = new CheckOptionSet();
        var command = new Command("validate", "Check data against the standards, rule by rule.") { inputs, format, output, language };
        checks.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Failure.GuardAsync(async () =>
        {
            CheckOptions options = checks.Read(parsed);
            ValidationReport report = Check(parsed.GetRequiredValue(inputs), options, cancellationToken);
            ReportLanguage chosen = parsed.GetValue(language) == "fr" ? ReportLanguage.French : ReportLanguage.English;
            bool isJson = parsed.GetValue(format) == "json";
            await WriteAsync(report, isJson, chosen, parsed.GetValue(output), cancellationToken).ConfigureAwait(false);
            return ExitCodeOf(report, options.IdsFiles);
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

    private static async Task WriteAsync(
        ValidationReport report, bool isJson, ReportLanguage language, string? path, CancellationToken cancellationToken)
    {
        using var document = new MemoryStream();
        if (isJson)
            ValidationReportJson.Write(report, ConversionReportJson.Tool, language, document);
        else
            ValidationReportText.Write(report, language, document);
        document.Position = 0;
        Stream target = path is null ? Console.OpenStandardOutput() : File.Create(path);
        await using (target.ConfigureAwait(false))
            await document.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
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
