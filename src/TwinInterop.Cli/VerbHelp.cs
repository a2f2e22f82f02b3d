using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TwinInterop.Cli;

/// <summary>Help of a command: of the verbs below it one line each, without their examples.</summary>
/// <param name="whole">Writes the help of one command.</param>
internal sealed class VerbHelp(HelpAction whole) : SynchronousCommandLineAction
{
    /// <summary>Makes a command and all below it give their help so.</summary>
    public static void UseFor(RootCommand root)
    {
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
            option.Action = new VerbHelp((HelpAction)option.Action!); // the option comes with one
    }

    /// <summary>Help is given whatever else is wrong with the call.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        foreach (Command verb in parseResult.CommandResult.Command.Subcommands)
            verb.Description = verb.Description?.Split('\n')[0].TrimEnd('\r');
        return whole.Invoke(parseResult);
    }
}
