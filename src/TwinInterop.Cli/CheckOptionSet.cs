using System.CommandLine;
using TwinInterop.Conformance;
using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Endpoints;
using TwinInterop.Formats;
using TwinInterop.Geometry.Validity;
using TwinInterop.Registry;

namespace TwinInterop.Cli;

/// <summary>The options of <c>twin validate</c> that say how exact data must be and where schemas lie.</summary>
internal sealed class CheckOptionSet
{
    private const string DataModels = "smart-data-models";

    private readonly Option<string?> _schemas = new("--schemas") { Description = "A folder with a copy of the official schemas; nothing is fetched.", HelpName = "DIR" };
    private readonly Option<string?> _codeLists = new("--code-lists")
    {
        Description = "A folder with code lists as GML dictionaries, beside those that a delivery brings; nothing is fetched.",
        HelpName = "FOLDER",
    };

    private readonly Option<string[]> _ids = new("--ids")
    {
        HelpName = "FILE.ids",
        Description = "An information delivery specification that IFC models are held against; may be given several times.",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _profile = new("--profile")
    {
        HelpName = "FILE|NAME",
        Description = $"What the contract asks of the delivery: a YAML file, or {string.Join(", ", DeliveryProfile.Shipped)}. "
            + "smart-data-models: judge JSON as key-values of a Smart Data Model, and by nothing else. list: name the profiles.",
    };

    private readonly Option<string?> _registry = new("--registry") { Description = "With a profile: the registry in which identifiers are looked up.", HelpName = "URI" };
    private readonly Option<string[]> _contexts = new("--context")
    {
        Description = "A JSON-LD context for NGSI-LD: a file, or URL=FILE that stands for the context of that URL.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _allowNetwork = new("--allow-network")
    {
        Description = "Ask services: without it a URL is refused. Only the host of the URL is asked, and the hosts named here.",
        HelpName = "HOST",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _allowWrites = new("--allow-writes")
    {
        Description = "Write to services, to check that too, and delete it again: entities, subscriptions and registrations named urn:ngsi-ld:TwinInteropCheck:...; on a WFS that declares them, marked copies of a feature and stored queries.",
    };

    private readonly Option<string?> _notifyUrl = new("--notify-url")
    {
        Description = "With --allow-writes: an http URL of this machine where the service can deliver notifications.",
        HelpName = "URL",
    };

    private readonly Option<double> _seconds = Tolerance("--timeout", "SECONDS", "How long a service may take for one answer, in seconds.", new EndpointOptions().Timeout.TotalSeconds);
    private readonly Option<double> _snap = Tolerance("--snap", "METRES", "Positions closer than this are one, in metres.", ValidityOptions.Default.SnapMetres);
    private readonly Option<double> _planarity = Tolerance(
        "--planarity", "METRES", "How far a position may lie from the plane of its polygon, in metres.", ValidityOptions.Default.PlanarityMetres);

    private readonly Option<double> _normals = Tolerance(
        "--normals", "DEGREES", "How much a part of a polygon may be tilted against its plane, in degrees.", ValidityOptions.Default.NormalsDegrees);

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_profile);
        command.Add(_ids);
        command.Add(_registry);
        command.Add(_contexts);
        command.Add(_schemas);
        command.Add(_codeLists);
        command.Add(_allowNetwork);
        command.Add(_allowWrites);
        command.Add(_notifyUrl);
        command.Add(_seconds);
        command.Add(_snap);
        command.Add(_planarity);
        command.Add(_normals);
    }

    /// <summary>Whether the profiles are to be named instead of anything checked.</summary>
    public bool ListsProfiles(ParseResult parsed) => parsed.GetValue(_profile) == "list";

    /// <summary>The profile of the contract; null for none.</summary>
    /// <exception cref="ArgumentException">There is none of that name, or it is no profile.</exception>
    public DeliveryProfile? Profile(ParseResult parsed) => parsed.GetValue(_profile) switch
    {
        null or DataModels => null,
        { } name => DeliveryProfile.Load(name),
    };

    /// <summary>The registry in which identifiers are looked up; null for none.</summary>
    /// <exception cref="UnreadableInputException">It cannot be opened.</exception>
    /// <exception cref="ArgumentException">No profile says which identifiers.</exception>
    public IdentityRegistry? Registry(ParseResult parsed)
    {
        if (parsed.GetValue(_registry) is not { } uri)
            return null;
        if (Profile(parsed) is null)
            throw new ArgumentException("Expected --profile beside --registry: a profile says which identifiers are looked up.", nameof(parsed));
        try
        {
            return IdentityRegistry.Open(uri);
        }
        catch (IOException e)
        {
            throw new UnreadableInputException(e.Message, e);
        }
    }

    /// <summary>What the user said.</summary>
    public CheckOptions Read(ParseResult parsed) => new()
    {
        LinkedData = new LinkedDataOptions { ContextFiles = [.. parsed.GetRequiredValue(_contexts).Select(ReadOptionSet.ContextFile)] },
        SchemaFolder = Folder(parsed, _schemas),
        CodeListFolder = Folder(parsed, _codeLists),
        IdsFiles = [.. (parsed.GetValue(_ids) ?? []).Distinct(StringComparer.Ordinal)],
        JudgesDataModelsOnly = parsed.GetValue(_profile) == DataModels,
        Tolerances = ValidityOptions.Default with
        {
            SnapMetres = parsed.GetValue(_snap),
            PlanarityMetres = parsed.GetValue(_planarity),
            NormalsDegrees = parsed.GetValue(_normals),
        },
    };

    /// <summary>What bounds the check of a service.</summary>
    /// <exception cref="ArgumentException">The network may not be used, or not that long.</exception>
    public EndpointOptions Services(ParseResult parsed, string address)
    {
        if (parsed.GetResult(_allowNetwork) is not { Implicit: false })
            throw new ArgumentException($"Checking {address} uses the network: say --allow-network after it.", nameof(parsed));
        double seconds = parsed.GetValue(_seconds);
        if (seconds is <= 0 or > 3600)
            throw new ArgumentException("Expected a number of seconds above 0 and up to 3600 after --timeout.", nameof(parsed));
        return new EndpointOptions
        {
            AllowedHosts = [.. parsed.GetRequiredValue(_allowNetwork)],
            AllowsWrites = parsed.GetValue(_allowWrites),
            NotifyAt = NotifyAt(parsed),
            Timeout = TimeSpan.FromSeconds(seconds),
            Checks = Read(parsed),
        };
    }

    private static string? Folder(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) switch
    {
        null => null,
        { } folder when Directory.Exists(folder) => folder,
        { } other => throw new UnreadableInputException($"Expected a folder after {option.Name}, found {(File.Exists(other) ? "a file" : "nothing")} at {other}."),
    };

    private Uri? NotifyAt(ParseResult parsed)
    {
        if (parsed.GetValue(_notifyUrl) is not { } text)
            return null;
        if (!parsed.GetValue(_allowWrites))
            throw new ArgumentException("Expected --allow-writes beside --notify-url: notifications follow from what is written.", nameof(parsed));
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme == Uri.UriSchemeHttp
            ? url
            : throw new ArgumentException($"Expected an http URL after --notify-url, found {text}.", nameof(parsed));
    }

    private static Option<double> Tolerance(string name, string unit, string description, double usual)
    {
        var option = new Option<double>(name) { Description = description, HelpName = unit, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double>() is >= 0 and < double.PositiveInfinity))
                result.AddError($"Expected a number of 0 or more after {name}, found {result.Tokens[0].Value}.");
        });
        return option;
    }
}
