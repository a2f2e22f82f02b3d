using System.CommandLine;
using TwinInterop.Cli;
using TwinInterop.Conversion;

if (args is ["--version"])
{
    Console.Out.WriteLine(ConversionReportJson.Tool);
    return ExitCode.Done;
}

Console.OutputEncoding = System.Text.Encoding.UTF8;
var root = new RootCommand(
    """
    twin converts, inspects and checks data of a territory's digital twin.

    Exit codes: 0 done; 1 errors in the data, or something would be dropped with --strict; 2 wrong usage;
    3 input unreadable; 4 output not written; 130 cancelled.
    """)
{
    FormatsCommand.Create(),
    InspectCommand.Create(),
    ConvertCommand.Create(),
    ValidateCommand.Create(),
    DiffCommand.Create(),
    PublishCommand.Create(),
    TwinInterop.Cli.Registry.RegistryCommands.Create(),
};
VerbHelp.UseFor(root);
ParseResult parsed = root.Parse(args);
if (UsageErrors.Has(parsed))
{
    UsageErrors.Write(parsed, Console.Error);
    return ExitCode.WrongUsage;
}

return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
