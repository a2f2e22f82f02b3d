using System.Collections.Immutable;
using System.CommandLine;
using TwinInterop.Formats.NgsiLd.Client;

namespace TwinInterop.Cli;

/// <summary><c>twin publish</c>: a dataset into an NGSI-LD broker.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var options = new PublishOptionSet();
        var command = new Command(
            "publish",
            $"""
            Send a dataset to an NGSI-LD broker: entities as they are, any other format converted to entities.

            Credentials come from the environment: {BrokerCredentials.AuthorizationVariable}, or {BrokerCredentials.TokenUrlVariable},
            {BrokerCredentials.ClientIdVariable}, {BrokerCredentials.ClientSecretVariable} and {BrokerCredentials.ScopeVariable} (OAuth 2 client credentials).

            Examples:
              twin publish city.gml --broker https://broker/ngsi-ld/v1 --dry-run
              twin publish entities.jsonld --broker https://broker/ngsi-ld/v1 --tenant valmont --mode create
            """);
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            Failure.GuardAsync(() => RunAsync(parsed, options, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, PublishOptionSet options, CancellationToken cancellationToken)
    {
        PublicationOptions publication = options.Publication(parsed);
        BrokerOptions brokerOptions = options.Broker(parsed);
        using var client = new BrokerClient(options.Url(parsed), brokerOptions);
        ConvertChoices choices = options.Choices(parsed);
        string input = options.Input(parsed);
        using var files = new InputFiles(cancellationToken);
        using EntitySource entities = await EntitySource.OpenAsync(files, input, choices, cancellationToken).ConfigureAwait(false);

        var lookup = new EntityLookup(client, choices.Read.LinkedData, brokerOptions.ContextUrl);
        var account = new PublicationAccount(input, client.Root, brokerOptions.Tenant, publication.Operation);
        if (options.IsDryRun(parsed))
        {
            var comparison = new EntityComparison(lookup, publication);
            ImmutableArray<EntityChange> changes =
                [.. await comparison.RunAsync(entities.Source, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false)];
            account.Write(changes, options.IsJson(parsed));
            bool isRefused = changes.Any(change => change.Effect == EntityEffect.Refused);
            return isRefused || entities.HasErrors ? ExitCode.DataErrors : ExitCode.Done;
        }

        var run = new Publication(client, publication, lookup, brokerOptions.Tenant);
        string journal = Path.GetFullPath(input).TrimEnd(Path.DirectorySeparatorChar) + ".twin-publish.journal";
        PublicationReport report = await run.RunAsync(entities.Source, journal, cancellationToken).ConfigureAwait(false);
        account.Write(report, options.IsJson(parsed));
        if (report.Fault is { } fault)
            await Console.Error.WriteLineAsync($"{fault.Message} Say --resume to go on from {journal}.").ConfigureAwait(false);
        return ExitCodeOf(report, entities.HasErrors);
    }

    private static int ExitCodeOf(PublicationReport report, bool hasErrors) => report switch
    {
        { Fault: not null } => ExitCode.OutputNotWritten,
        { Accepted: 0, Total: > 0 } => ExitCode.OutputNotWritten,
        { Refused.IsEmpty: false } => ExitCode.DataErrors,
        _ => hasErrors ? ExitCode.DataErrors : ExitCode.Done,
    };
}
