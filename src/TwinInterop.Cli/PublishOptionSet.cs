using System.Collections.Immutable;
using System.CommandLine;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats.NgsiLd.Client;

namespace TwinInterop.Cli;

/// <summary>The options of <c>twin publish</c>.</summary>
internal sealed class PublishOptionSet
{
    private const int MaxChunk = 10_000;

    private readonly Argument<string> _input = new("INPUT") { Description = "A dataset of any format." };
    private readonly Option<string> _url = new("--broker")
    {
        Description = "The root of the broker's API, for example https://broker/ngsi-ld/v1.",
        HelpName = "URL",
        Required = true,
    };

    private readonly Option<string> _mode = new("--mode")
    {
        Description = "upsert makes or replaces entities, create makes those that are not there, update overwrites attributes of those that are.",
        DefaultValueFactory = _ => "upsert",
    };

    private readonly Option<bool> _keeps = new("--keep-attributes")
    {
        Description = "Upsert leaves the attributes that the input does not have as they are at the broker, instead of removing them.",
    };

    private readonly Option<int> _chunk = new("--chunk")
    {
        Description = "How many entities a request holds at most.",
        HelpName = "N",
        DefaultValueFactory = _ => 500,
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Send nothing; ask the broker what it holds, and tell what would change." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on where an earlier run ended: what was acknowledged is not sent again." };
    private readonly Option<string[]> _geoid = new("--geoid")
    {
        Description = "A grid file or a folder of them, for heights.",
        HelpName = "FILE|DIR",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string> _heights = new("--heights")
    {
        Description = "What to do with heights when the grid that converts them is missing.",
        DefaultValueFactory = _ => "convert",
    };

    private readonly Option<string> _geometry = new("--geometry")
    {
        Description = "Whether entities hold their whole geometry (value), or only their place (reference).",
        DefaultValueFactory = _ => "value",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write one JSON document." };
    private readonly ReadOptionSet _read = new();
    private readonly BrokerOptionSet _broker = new();

    public PublishOptionSet()
    {
        _mode.AcceptOnlyFromAmong("upsert", "create", "update");
        _heights.AcceptOnlyFromAmong("convert", "keep");
        _geometry.AcceptOnlyFromAmong("value", "reference");
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(_input);
        foreach (Option option in new Option[] { _url, _mode, _keeps, _chunk, _dryRun, _resume, _json })
            command.Options.Add(option);
        _broker.AddTo(command);
        _read.AddTo(command);
        foreach (Option option in new Option[] { _geoid, _heights, _geometry })
            command.Options.Add(option);
    }

    public string Input(ParseResult parsed) => parsed.GetRequiredValue(_input);

    public bool IsDryRun(ParseResult parsed) => parsed.GetValue(_dryRun);

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <exception cref="ArgumentException">It is no URL.</exception>
    public Uri Url(ParseResult parsed) => Uri.TryCreate(parsed.GetRequiredValue(_url), UriKind.Absolute, out Uri? url)
        ? url
        : throw new ArgumentException($"Expected a URL for --broker, found '{parsed.GetValue(_url)}'.", nameof(parsed));

    /// <exception cref="ArgumentException">The environment's credentials are incomplete, or an option has no such value.</exception>
    public BrokerOptions Broker(ParseResult parsed) => _broker.Read(parsed, _read.ContextUrl(parsed));

    /// <exception cref="ArgumentException">Options contradict one another, or the chunk is no number of entities.</exception>
    public PublicationOptions Publication(ParseResult parsed)
    {
        string? mode = parsed.GetValue(_mode);
        bool keeps = parsed.GetValue(_keeps);
        if (keeps && mode != "upsert")
            throw new ArgumentException("--keep-attributes goes with --mode upsert.", nameof(parsed));
        if (parsed.GetValue(_chunk) is < 1 or > MaxChunk)
            throw new ArgumentException($"Expected 1 to {MaxChunk} entities for --chunk, found {parsed.GetValue(_chunk)}.", nameof(parsed));
        return new PublicationOptions
        {
            Operation = mode switch
            {
                "create" => BatchOperation.Create,
                "update" => BatchOperation.Update,
                _ => keeps ? BatchOperation.UpsertAttributes : BatchOperation.Upsert,
            },
            ChunkSize = parsed.GetValue(_chunk),
            Resumes = parsed.GetValue(_resume),
        };
    }

    /// <summary>How the input becomes entities.</summary>
    /// <exception cref="ArgumentException">An option has no such value.</exception>
    public ConvertChoices Choices(ParseResult parsed) => new(
        null,
        _read.Read(parsed, hasBroker: true),
        [],
        null,
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("layout", "lines"), KeyValuePair.Create("geometry", parsed.GetRequiredValue(_geometry))]),
        null,
        new OperationOptions
        {
            Grids = new GridFolders([.. parsed.GetRequiredValue(_geoid).Select(ConvertOptionSet.Existing)]),
            MissingGrids = parsed.GetValue(_heights) == "keep" ? MissingGridPolicy.KeepHeights : MissingGridPolicy.RefuseHeights,
        },
        IsStrict: false,
        Overwrites: false);
}
