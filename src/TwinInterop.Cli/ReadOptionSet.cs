using System.CommandLine;
using System.Globalization;
using TwinInterop.Crs.Declarations;
using TwinInterop.Formats;
using TwinInterop.Geometry;

namespace TwinInterop.Cli;

/// <summary>The options by which the user states what a source is.</summary>
internal sealed class ReadOptionSet
{
    private const string EastNorth = "east-north";
    private const string NorthEast = "north-east";

    private readonly Option<string?> _sourceCrs = new("--source-crs")
    {
        Description = "The CRS of the source, whatever it declares: EPSG:2154, or with heights EPSG:2154+5720.",
        HelpName = "CRS",
    };

    private readonly Option<string?> _axisOrder = new("--source-axes")
    {
        Description = "The order in which the source writes horizontal ordinates, whatever its CRS says.",
    };

    private readonly Option<string?> _origin = new("--origin")
    {
        Description = "Where the local origin of an IFC model lies in the source CRS, whatever the model says: easting, northing and height, "
            + "in metres (longitude and latitude in degrees for a geographic CRS).",
        HelpName = "E,N[,H]",
    };

    private readonly Option<string?> _rotation = new("--rotation")
    {
        Description = "The angle from east to the X axis of an IFC model, counter-clockwise, whatever the model says.",
        HelpName = "DEGREES",
    };

    private readonly Option<string[]> _contexts = new("--context")
    {
        Description = "A JSON-LD context for NGSI-LD: a file that is applied before the entities' own, or URL=FILE that stands for the context of that URL. With a broker also the URL by which it reads and writes names.",
        HelpName = "FILE|URL",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _allowNetwork = new("--allow-network")
    {
        Description = "A host that JSON-LD contexts may be fetched from; nothing is fetched from any other. Needed to pull from a broker, whose host goes without saying.",
        HelpName = "HOST",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    public ReadOptionSet() => _axisOrder.AcceptOnlyFromAmong(EastNorth, NorthEast);

    public void AddTo(Command command)
    {
        command.Options.Add(_sourceCrs);
        command.Options.Add(_axisOrder);
        command.Options.Add(_origin);
        command.Options.Add(_rotation);
        command.Options.Add(_contexts);
        command.Options.Add(_allowNetwork);
    }

    /// <summary>Whether the network may be used at all.</summary>
    public bool AllowsNetwork(ParseResult parsed) => parsed.GetResult(_allowNetwork) is { Implicit: false };

    /// <summary>The URL of the context that a broker is told; null for none.</summary>
    /// <exception cref="ArgumentException">There are several.</exception>
    public string? ContextUrl(ParseResult parsed)
    {
        string[] urls = [.. parsed.GetRequiredValue(_contexts).Where(IsUrl)];
        if (urls.Length > 1 || urls.Any(url => !Uri.TryCreate(url, UriKind.Absolute, out _) || url.AsSpan().ContainsAny("<>\" ")))
            throw new ArgumentException($"Expected one URL of a context for a broker, found {string.Join(", ", urls)}.", nameof(parsed));
        return urls.FirstOrDefault();
    }

    /// <param name="parsed">The call.</param>
    /// <param name="hasBroker">Whether a context may be a URL that a broker is told.</param>
    /// <exception cref="ArgumentException">The CRS has no name that is understood, or the origin or rotation is no number.</exception>
    public ReadOptions Read(ParseResult parsed, bool hasBroker = false) => new()
    {
        Crs = parsed.GetValue(_sourceCrs) is { } name ? CrsDeclaration.Parse(name) : null,
        AxisOrder = parsed.GetValue(_axisOrder) switch
        {
            EastNorth => AxisOrder.EastNorth,
            NorthEast => AxisOrder.NorthEast,
            _ => null,
        },
        Origin = Origin(parsed.GetValue(_origin), parsed.GetValue(_rotation)),
        LinkedData = new LinkedDataOptions
        {
            ContextFiles = [.. parsed.GetRequiredValue(_contexts).Where(text => !hasBroker || !IsUrl(text)).Select(ContextFile)],
            AllowedHosts = [.. parsed.GetRequiredValue(_allowNetwork)],
        },
    };

    private static bool IsUrl(string text) => BrokerPull.IsBroker(text) && !text.Contains('=', StringComparison.Ordinal);

    /// <summary>What a context option names: a file, or a URL and the file that stands for it.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static (string? Url, string Path) ContextFile(string text)
    {
        int separator = text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? text.LastIndexOf('=') : -1;
        string path = text[(separator + 1)..];
        return File.Exists(path)
            ? (separator < 0 ? null : text[..separator], path)
            : throw new ArgumentException($"Expected a file with a context for --context, found nothing at {path}.", nameof(text));
    }

    private static LocalOrigin? Origin(string? origin, string? rotation) => origin is null && rotation is null
        ? null
        : new LocalOrigin(
            origin is null ? null : PositionOf(origin),
            rotation is null ? null : Number(rotation, "a number of degrees for --rotation", rotation));

    private static Position PositionOf(string text)
    {
        const string Expected = "easting, northing and perhaps height for --origin, such as 842000,6519000,170";
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is not (2 or 3))
            throw new ArgumentException($"Expected {Expected}; found '{text}'.", nameof(text));

        return new Position(
            Number(parts[0], Expected, text), Number(parts[1], Expected, text), parts.Length == 3 ? Number(parts[2], Expected, text) : 0);
    }

    private static double Number(string part, string expected, string text) =>
        double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw new ArgumentException($"Expected {expected}; found '{text}'.", nameof(text));
}
