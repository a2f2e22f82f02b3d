using System.CommandLine;

namespace TwinInterop.Cli.Registry;

/// <summary><c>twin registry</c>: the identity of real-world objects, whatever represents them.</summary>
internal static class RegistryCommands
{
    public static Command Create()
    {
        var command = new Command(
            "registry",
            """
            Keep the identity of real-world objects across data sets, formats and versions.

            Examples:
              twin registry init --registry territory.db
              twin registry import buildings.geojson --dataset bdtopo --registry territory.db
              twin registry resolve PGGN1Z4C8RX9 --registry territory.db
              twin registry merge A B --class Building --dry-run --registry territory.db
              twin registry match --left bdtopo --right citymodel --json --registry territory.db
            """)
        {
            InitCommand.Create(),
            ImportCommand.Create(),
            ResolveCommand.Create(),
            ShowCommands.Show(),
            ShowCommands.History(),
            ShowCommands.Events(),
            CrosswalkCommand.Create(),
            MatchCommand.Create(),
            ReviewCommand.Create(),
            ExportCommand.Create(),
            VerifyCommand.Create(),
        };
        foreach (Command verb in EventCommands.All())
            command.Subcommands.Add(verb);
        return command;
    }
}
