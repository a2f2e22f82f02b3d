using System.CommandLine;
using TwinInterop.Registry;

namespace TwinInterop.Cli.Registry;

/// <summary><c>twin registry init</c>: makes a registry, or brings an older one up to date.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var options = new RegistryOptionSet();
        var command = new Command("init", "Make a registry, or bring an older one up to date (it is copied aside first).");
        options.AddTo(command, changes: false);
        command.SetAction((parsed, _) => Failure.GuardAsync(() =>
        {
            using IdentityRegistry registry = options.Open(parsed, creates: true);
            if (registry.BackupPath is { } backup)
                Console.Error.WriteLine($"The registry was brought up to date; the one before is {backup}.");
            Console.Out.WriteLine($"The registry is ready; the last event is number {registry.LastEvent}.");
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }
}
