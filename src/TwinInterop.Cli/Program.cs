using System.CommandLine;
using TwinInterop.Cli;
using TwinInterop.Conversion;

if (args is ["--version"])
{
    Console.Out.WriteLine(ConversionReportJson.Tool);
    return ExitCode.Done;
}

Console.OutputEncoding = System.Text.Encoding.UTF8;
var root = new RootCommand("twin converts, inspects and checks data of a territory's digital twin.")
{
    FormatsCommand.Create(),
    InspectCommand.Create(),
    ConvertCommand.Create(),
    ValidateCommand.Create(),
    DiffCommand.Create(),
    PublishCommand.Create(),
    TwinInterop.Cli.Registry.RegistryCommands.Create(),
};
ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
        Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("See twin --help, or twin VERB --help.");
    return ExitCode.WrongUsage;
}

return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
