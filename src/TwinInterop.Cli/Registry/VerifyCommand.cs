using System.CommandLine;
using System.Text.Json;
using TwinInterop.Registry;
using TwinInterop.Registry.Integrity;

namespace TwinInterop.Cli.Registry;

/// <summary><c>twin registry verify</c>: checks the chain of events and every row.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var options = new RegistryOptionSet();
        var command = new Command("verify", "Check the chain of events, every row, and that rows agree with one another.");
        options.AddTo(command, changes: false);
        command.SetAction((parsed, cancellationToken) => Failure.GuardAsync(() =>
        {
            using IdentityRegistry registry = options.Open(parsed);
            IntegrityReport report = registry.Verify(cancellationToken);
            if (options.IsJson(parsed))
                JsonOutput.Write(json => WriteJson(json, report));
            else
                WriteText(report);
            return Task.FromResult(report.IsSound ? ExitCode.Done : ExitCode.DataErrors);
        }));
        return command;
    }

    private static void WriteText(IntegrityReport report)
    {
        foreach (string fault in report.Faults)
            Console.Out.WriteLine(fault);
        Console.Out.WriteLine($"{report.Events} events, {report.Rows} rows: {(report.IsSound ? "sound" : "damaged")}. Head of the chain: {report.Head}");
    }

    private static void WriteJson(Utf8JsonWriter json, IntegrityReport report)
    {
        json.WriteStartObject();
        json.WriteBoolean("sound"u8, report.IsSound);
        json.WriteNumber("events"u8, report.Events);
        json.WriteNumber("rows"u8, report.Rows);
        json.WriteString("head"u8, report.Head);
        json.WriteStartArray("faults"u8);
        foreach (string fault in report.Faults)
            json.WriteStringValue(fault);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
