using System.CommandLine;
using System.CommandLine.Parsing;

namespace TwinInterop.Cli;

/// <summary>Tells what is wrong with a call, and which help says more.</summary>
internal static class UsageErrors
{
    /// <summary>
    /// What the parser refuses, and options that no verb has: where a verb takes several inputs, the parser would take
    /// them for inputs. After <c>--</c> anything is an input.
    /// </summary>
    public static bool Has(ParseResult parsed) => parsed.Errors.Count > 0 || UnknownOptions(parsed).Any();

    public static void Write(ParseResult parsed, TextWriter output)
    {
        Command command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            string verbs = string.Join(", ", command.Subcommands.Select(verb => verb.Name));
            output.WriteLine($"Expected one of {verbs}; found {(parsed.UnmatchedTokens is [{ } first, ..] ? $"'{first}'" : "nothing")}.");
        }
        else
        {
            foreach (ParseError error in parsed.Errors)
                output.WriteLine(error.Message);
            foreach (string option in UnknownOptions(parsed))
                output.WriteLine($"{option} is not an option of {PathOf(parsed.CommandResult)}.");
        }

        output.WriteLine($"See {PathOf(parsed.CommandResult)} --help.");
    }

    private static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
        ? []
        : parsed.CommandResult.Tokens.Select(token => token.Value).Where(text => text.StartsWith("--", StringComparison.Ordinal));

    private static string PathOf(CommandResult result) => result.Parent is CommandResult outer
        ? $"{PathOf(outer)} {result.Command.Name}"
        : "twin";
}
