using System.CommandLine;
using TwinInterop.Registry.Model;

namespace TwinInterop.Cli.Registry;

/// <summary>The options that name a representation.</summary>
internal sealed class RepresentationOptions
{
    private readonly Option<string> _dataset = new("--dataset") { Description = "The data set.", HelpName = "NAME", Required = true };
    private readonly Option<string> _id = new("--id") { Description = "The id there.", HelpName = "ID", Required = true };
    private readonly Option<string?> _scheme = new("--scheme") { Description = "The scheme of the id, where the data set has several.", HelpName = "SCHEME" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _dataset, _id, _scheme })
            command.Options.Add(option);
    }

    public RepresentationKey Read(ParseResult parsed) =>
        new(parsed.GetRequiredValue(_dataset), parsed.GetRequiredValue(_id), parsed.GetValue(_scheme));
}
