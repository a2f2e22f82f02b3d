using System.CommandLine;
using TwinInterop.Registry;
using TwinInterop.Registry.Events;

namespace TwinInterop.Cli.Registry;

/// <summary>The options that the verbs of <c>twin registry</c> share.</summary>
internal sealed class RegistryOptionSet
{
    private readonly Option<string> _registry = new("--registry")
    {
        Description = "The registry: a file (SQLite), or postgres://user@host:port/database.",
        HelpName = "URI",
        Required = true,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };
    private readonly Option<bool> _durable = new("--durable") { Description = "Wait for the disk at each commit (synchronous=FULL)." };
    private readonly Option<string> _actor = new("--actor")
    {
        HelpName = "NAME",
        Description = "Who is responsible; a pseudonym will do.",
        DefaultValueFactory = _ => "twin",
    };

    private readonly Option<string?> _reason = new("--reason") { Description = "Why.", HelpName = "TEXT" };
    private readonly Option<string?> _evidence = new("--evidence") { Description = "What proves it, for example the URI of a decision.", HelpName = "TEXT" };
    private readonly Option<string?> _key = new("--idempotency-key") { Description = "A key under which the call may be repeated without happening twice.", HelpName = "KEY" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Change nothing; tell what would happen, with every link." };

    /// <param name="command">The verb.</param>
    /// <param name="changes">Whether it changes something.</param>
    /// <param name="takesKey">Whether an idempotency key means something to it.</param>
    public void AddTo(Command command, bool changes, bool takesKey = true)
    {
        command.Options.Add(_registry);
        command.Options.Add(_json);
        if (!changes)
            return;
        foreach (Option option in new Option[] { _actor, _reason, _evidence, _dryRun, _durable })
            command.Options.Add(option);
        if (takesKey)
            command.Options.Add(_key);
    }

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <exception cref="UnreadableInputException">There is none, or it cannot be opened.</exception>
    public IdentityRegistry Open(ParseResult parsed, bool creates = false)
    {
        try
        {
            return IdentityRegistry.Open(
                parsed.GetRequiredValue(_registry), new RegistryOptions { Creates = creates, IsDurable = parsed.GetValue(_durable) });
        }
        catch (IOException e)
        {
            throw new UnreadableInputException(e.Message, e);
        }
    }

    /// <exception cref="UnreadableInputException">There is none, or it cannot be opened.</exception>
    public static IdentityRegistry OpenAt(string uri)
    {
        try
        {
            return IdentityRegistry.Open(uri);
        }
        catch (IOException e)
        {
            throw new UnreadableInputException(e.Message, e);
        }
    }

    public EventDetails Details(ParseResult parsed) => new(parsed.GetValue(_actor) ?? "twin")
    {
        Reason = parsed.GetValue(_reason),
        Evidence = parsed.GetValue(_evidence),
        IdempotencyKey = parsed.GetValue(_key),
        IsDryRun = parsed.GetValue(_dryRun),
    };
}
