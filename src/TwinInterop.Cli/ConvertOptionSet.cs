using System.Collections.Immutable;
using System.CommandLine;
using TwinInterop.Companions;
using TwinInterop.Crs.Declarations;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Formats.NgsiLd.Client;
using TwinInterop.Metadata;

namespace TwinInterop.Cli;

/// <summary>The options of <c>twin convert</c>.</summary>
internal sealed class ConvertOptionSet
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "The datasets; a folder or ZIP archive stands for every dataset in it, .gz for what it packs, a name with * or ? for every file it matches, a URL for an NGSI-LD broker (with --allow-network).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file to write; with several inputs they all go into it, or each into a file of its own where it is a folder.",
        HelpName = "OUTPUT",
        Required = true,
    };

    private readonly Option<string?> _to = new("--to") { Description = "The format to write; by default what the output's extension says." };
    private readonly Option<string?> _from = new("--from") { Description = "The format of the inputs; by default recognised by content." };
    private readonly Option<string?> _version = new("--format-version")
    {
        Description = "The version to write (see twin formats).",
        HelpName = "V",
    };

    private readonly Option<string?> _lods = new("--lod")
    {
        Description = "The levels of detail to keep, separated by commas; by default all that the target can hold. From IFC the levels 0 to 3 of whole buildings are derived, and 4 keeps their elements.",
        HelpName = "N[,N]",
    };

    private readonly Option<string?> _targetCrs = new("--target-crs")
    {
        Description = "The CRS to write: EPSG:2154, or with heights EPSG:2154+5720. By default the source's.",
        HelpName = "CRS",
    };

    private readonly Option<string[]> _geoid = new("--geoid")
    {
        Description = "A grid file (GeoTIFF, GTX, NTv2) or a folder of them. Also searched: TWIN_GRIDS, PROJ_DATA, the system's PROJ folder.",
        HelpName = "FILE|DIR",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string> _heights = new("--heights")
    {
        Description = "What to do with heights when the grid that converts them is missing.",
        DefaultValueFactory = _ => "convert",
    };

    private readonly Option<string> _images = new("--images")
    {
        Description = "What to do with images and point clouds that the output refers to (CityGML, CityJSON, IFC): copy them into its folder, or refer to them by the names in the source.",
        DefaultValueFactory = _ => "copy",
    };

    private readonly Option<string?> _report = new("--report") { Description = "Write the full report with its books as JSON.", HelpName = "FILE.json" };
    private readonly Option<int> _jobs = new("--jobs")
    {
        Description = "How many threads convert, several inputs at the same time or one; by default one per core. The results are the same.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<string?> _registry = new("--registry")
    {
        Description = "Find or make each object in this registry, and write its twin id and known names onto it: a file (SQLite), or postgres://user@host:port/database.",
        HelpName = "URI",
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Write nothing when anything would be dropped; exit code 1." };
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace files that exist." };
    private readonly ReadOptionSet _read = new();
    private readonly ShellOptionSet _shells = new();
    private readonly BrokerOptionSet _broker = new();
    private readonly PullOptionSet _pull = new();
    private readonly ProvenanceOptionSet _provenance = new();
    private readonly MetadataOptionSet _metadata = new();
    private readonly SelectionOptionSet _selection = new();
    private readonly UnionOptionSet _union = new();
    private readonly ExtrusionOptionSet _extrusion = new();
    private readonly SettingOptionSet _settings = new();

    public ConvertOptionSet()
    {
        string[] formats = [.. InteropFormats.All.Select(format => format.Id)];
        _to.AcceptOnlyFromAmong(formats);
        _from.AcceptOnlyFromAmong(formats);
        _heights.AcceptOnlyFromAmong("convert", "keep");
        _images.AcceptOnlyFromAmong("copy", "refer");
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(_inputs);
        foreach (Option option in new Option[] { _output, _to, _version, _lods })
            command.Options.Add(option);
        _shells.AddTo(command);
        _read.AddTo(command);
        _broker.AddTo(command);
        _pull.AddTo(command);
        _selection.AddTo(command);
        _union.AddTo(command);
        _extrusion.AddTo(command);
        foreach (Option option in new Option[] { _targetCrs, _geoid, _heights, _images, _from })
            command.Options.Add(option);
        _settings.AddTo(command);
        _provenance.AddTo(command);
        _metadata.AddTo(command);
        foreach (Option option in new Option[] { _report, _registry, _jobs, _strict, _overwrite })
            command.Options.Add(option);
    }

    /// <summary>How brokers among the inputs are asked; null where there is none.</summary>
    /// <exception cref="ArgumentException">The network may not be used, or an option has no such value.</exception>
    public (BrokerOptions Options, EntityQuery Query)? Pull(ParseResult parsed)
    {
        if (!HasBroker(parsed))
            return null;
        if (!_read.AllowsNetwork(parsed))
            throw new ArgumentException("Pulling from a broker uses the network: say --allow-network.", nameof(parsed));
        string? context = _read.ContextUrl(parsed);
        return (_broker.Read(parsed, context), _pull.Read(parsed, context is not null));
    }

    /// <summary>The file that describes the output for catalogues; null where none is wanted.</summary>
    /// <exception cref="ArgumentException">Its form is not told, or there are several outputs.</exception>
    public (string Path, MetadataForm Form)? Metadata(ParseResult parsed, int outputs) => _metadata.Read(parsed, outputs);

    public string? RegistryUri(ParseResult parsed) => parsed.GetValue(_registry);

    public string? ReportPath(ParseResult parsed) => parsed.GetValue(_report);

    /// <exception cref="ArgumentException">The number is not positive.</exception>
    public int Jobs(ParseResult parsed) => parsed.GetValue(_jobs) is var jobs and > 0
        ? jobs
        : throw new ArgumentException($"Expected a positive number for --jobs, found {parsed.GetValue(_jobs)}.", nameof(parsed));

    /// <exception cref="ArgumentException">The output does not say what to write.</exception>
    public IReadOnlyList<ConversionPlan> Plan(ParseResult parsed, InputFiles files)
    {
        string output = parsed.GetRequiredValue(_output) is var named and not "-" ? named : throw new ArgumentException(
            "Expected the name of a file for --output, found - for standard output: an output is written beside and renamed when it is whole. Say a name.", nameof(parsed));
        string[] inputs = [.. parsed.GetRequiredValue(_inputs).SelectMany(files.Expand)];
        IFormat? stated = parsed.GetValue(_to) is { } id ? InteropFormats.Find(id) : null;
        if (_union.Plan(parsed, inputs, output, stated) is { } whole)
            return [whole];

        if (inputs.Length == 1 && stated is { MainFile: not null })
            return [new ConversionPlan(inputs[0], output, stated)];
        bool isFolder = inputs.Length != 1 || Directory.Exists(output) || Path.EndsInDirectorySeparator(output);
        if (!isFolder)
        {
            IFormat format = stated ?? InteropFormats.FromFileName(output) ?? throw new ArgumentException(
                $"The name {Path.GetFileName(output)} does not tell the format to write. Say --to FORMAT.", nameof(parsed));
            return [new ConversionPlan(inputs[0], output, format)];
        }

        IFormat each = stated ?? throw new ArgumentException(
            $"The folder {output} does not tell the format to write there. Say --to FORMAT.", nameof(parsed));
        ConversionPlan[] plans = [.. inputs.Select(input => new ConversionPlan(input, OutputIn(output, input, each), each))];
        IGrouping<string, ConversionPlan>? clash = plans
            .GroupBy(plan => plan.Output, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return clash is null ? plans : throw new ArgumentException(
            $"{string.Join(" and ", clash.Select(plan => files.NameOf(plan.Input)))} would both be written to {clash.Key}.", nameof(parsed));
    }

    /// <summary>What the user chose, checked before any file is touched; the file of polygons is read.</summary>
    /// <exception cref="ArgumentException">An option has no such value.</exception>
    public async Task<ConvertChoices> ChooseAsync(ParseResult parsed, CancellationToken cancellationToken) => Choose(parsed) with
    {
        Selection = await _selection.ReadAsync(parsed, HasBroker(parsed) ? null : _pull.Box(parsed), cancellationToken).ConfigureAwait(false),
        Duplicates = _union.Duplicates(parsed),
        Split = _union.Split(parsed),
        Extrusion = _extrusion.Read(parsed),
    };

    /// <summary>What the user chose of the formats and systems.</summary>
    /// <exception cref="ArgumentException">A CRS has no name that is understood, or a grid path does not exist.</exception>
    private ConvertChoices Choose(ParseResult parsed) => new(
        parsed.GetValue(_from) is { } from ? InteropFormats.Find(from) : null,
        _read.Read(parsed, HasBroker(parsed)) with { Shells = _shells.Read(parsed, Lods(parsed)) },
        Lods(parsed),
        parsed.GetValue(_version),
        _settings.Read(parsed),
        parsed.GetValue(_targetCrs) is { } name ? CrsDeclaration.Parse(name) : null,
        new OperationOptions
        {
            Grids = new GridFolders([.. parsed.GetRequiredValue(_geoid).Select(Existing)]),
            MissingGrids = parsed.GetValue(_heights) == "keep" ? MissingGridPolicy.KeepHeights : MissingGridPolicy.RefuseHeights,
        },
        parsed.GetValue(_strict),
        parsed.GetValue(_overwrite))
    {
        Companions = parsed.GetValue(_images) == "refer" ? CompanionPolicy.Refer : CompanionPolicy.Copy,
        Statement = _provenance.Read(parsed),
    };

    /// <summary>The levels of CityGML, 0 to 4, or refined ones such as 2.2.</summary>
    private ImmutableArray<string> Lods(ParseResult parsed)
    {
        string[] lods = (parsed.GetValue(_lods) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Find(lods, lod => lod is not ([>= '0' and <= '4'] or [>= '0' and <= '4', '.', >= '0' and <= '9'])) is { } other
            ? throw new ArgumentException($"Expected levels of detail from 0 to 4, such as 2 or 1,2.2, for --lod; found '{other}'.", nameof(parsed))
            : [.. lods];
    }

    private bool HasBroker(ParseResult parsed) => parsed.GetRequiredValue(_inputs).Any(BrokerPull.IsBroker);

    internal static string Existing(string path) => File.Exists(path) || Directory.Exists(path)
        ? path
        : throw new ArgumentException($"Expected a grid file or a folder of grids for --geoid, found nothing at {path}.", nameof(path));

    private static string OutputIn(string folder, string input, IFormat format) =>
        Path.Combine(
            folder, DatasetSource.StemOf(Path.GetFileName(input)) + (format.MainFile is null ? format.Extensions[0] : ""));
}
