using System.CommandLine;
using TwinInterop.Formats;
using TwinInterop.Registry;
using TwinInterop.Registry.Exports;

namespace TwinInterop.Cli.Registry;

/// <summary><c>twin registry export</c>: the registry for others.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "geojson, ngsi-ld, prov or icdd (a ZIP container, ISO 21597).", Required = true };
        format.AcceptOnlyFromAmong("geojson", "ngsi-ld", "prov", "icdd");
        var output = new Option<string>("--output", "-o") { Description = "The file to write.", Required = true, HelpName = "FILE" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace a file that exists." };
        var options = new RegistryOptionSet();
        var command = new Command("export", "Write the objects, their names, representations and history for others.") { format, output, overwrite };
        options.AddTo(command, changes: false);
        command.SetAction((parsed, cancellationToken) => Failure.GuardAsync(() =>
        {
            using IdentityRegistry registry = options.Open(parsed);
            using DatasetTarget target = DatasetTarget.ToFile(parsed.GetRequiredValue(output), parsed.GetValue(overwrite));
            Write(parsed.GetRequiredValue(format), registry, target.OpenWrite(), cancellationToken);
            target.Commit();
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static void Write(string format, IdentityRegistry registry, Stream stream, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case "geojson":
                RegistryExport.WriteGeoJson(registry, stream, cancellationToken);
                break;
            case "ngsi-ld":
                RegistryExport.WriteNgsiLd(registry, stream, cancellationToken);
                break;
            case "prov":
                RegistryExport.WriteProvenance(registry, stream, cancellationToken);
                break;
            default:
                RegistryExport.WriteContainer(registry, stream, cancellationToken);
                break;
        }
    }
}
