using System.CommandLine;
using TwinInterop.Formats.NgsiLd.Client;

namespace TwinInterop.Cli;

/// <summary>Options that say which part of a broker is meant, and who asks.</summary>
internal sealed class BrokerOptionSet
{
    private const int MaxTimeout = 3600;

    private readonly Option<string?> _tenant = new("--tenant") { Description = "The tenant of the NGSI-LD broker; by default its default one.", HelpName = "T" };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "How many seconds one request to a broker may take.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 60,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_tenant);
        command.Options.Add(_timeout);
    }

    /// <summary>What the user chose; credentials come from the environment only.</summary>
    /// <exception cref="ArgumentException">The environment's credentials are incomplete, or the time-out is no number of seconds.</exception>
    public BrokerOptions Read(ParseResult parsed, string? contextUrl) => new()
    {
        Tenant = parsed.GetValue(_tenant),
        ContextUrl = contextUrl,
        Credentials = BrokerCredentials.FromEnvironment(Environment.GetEnvironmentVariable),
        Timeout = parsed.GetValue(_timeout) is var seconds and > 0 and <= MaxTimeout
            ? TimeSpan.FromSeconds(seconds)
            : throw new ArgumentException($"Expected 1 to {MaxTimeout} seconds for --timeout, found {parsed.GetValue(_timeout)}.", nameof(parsed)),
    };
}
