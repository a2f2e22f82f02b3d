using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using TwinInterop.Formats;

namespace TwinInterop.Cli;

/// <summary>The options that say how levels of detail are derived from the elements of buildings.</summary>
internal sealed class ShellOptionSet
{
    private const string Terrain = "terrain";

    private readonly Option<string?> _ground = new("--ground-height")
    {
        Description = "With --lod from IFC: the height of the ground in the heights of the source, or terrain for the lowest height of the site around the building; by default the height on which most of the building stands.",
        HelpName = "METRES|terrain",
    };

    private readonly Option<string> _overhang = new("--roof-overhang")
    {
        Description = "With --lod from IFC: which levels have eaves, canopies and balconies.",
        DefaultValueFactory = _ => "lod3",
    };

    private readonly Option<string> _block = new("--block-height")
    {
        Description = "With --lod 1 from IFC: up to where the block reaches: the mean height of the roof, its lowest edge or its highest point.",
        DefaultValueFactory = _ => "mean",
    };

    private readonly Option<string?> _classes = new("--shell-classes")
    {
        Description = "With --lod from IFC: the entities that make the shell of a building, with those derived from them, separated by commas; by default walls, slabs, roofs, columns, beams, coverings and the like, but no proxies.",
        HelpName = "ENTITY[,ENTITY]",
    };

    public ShellOptionSet()
    {
        _overhang.AcceptOnlyFromAmong("none", "lod3", "all");
        _block.AcceptOnlyFromAmong("mean", "eaves", "ridge");
    }

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _ground, _overhang, _block, _classes })
            command.Options.Add(option);
    }

    /// <param name="parsed">The call.</param>
    /// <param name="lods">The levels that the user asked for.</param>
    /// <returns>Null where none is asked for.</returns>
    /// <exception cref="ArgumentException">The height is no number, or an option is given without levels.</exception>
    public ShellRequest? Read(ParseResult parsed, ImmutableArray<string> lods)
    {
        string? ground = parsed.GetValue(_ground);
        string? classes = parsed.GetValue(_classes);
        if (lods.IsEmpty)
        {
            return ground is null && classes is null
                ? null
                : throw new ArgumentException("Expected --lod with --ground-height or --shell-classes: they say how levels of detail are derived.", nameof(parsed));
        }

        return new ShellRequest
        {
            Lods = lods,
            GroundHeight = ground is null or Terrain ? null : Height(ground),
            GroundAtTerrain = ground == Terrain,
            RoofOverhang = parsed.GetValue(_overhang) switch
            {
                "none" => RoofOverhang.None,
                "all" => RoofOverhang.All,
                _ => RoofOverhang.Detailed,
            },
            BlockHeight = parsed.GetValue(_block) switch
            {
                "eaves" => BlockHeight.Eaves,
                "ridge" => BlockHeight.Ridge,
                _ => BlockHeight.Mean,
            },
            Classes = [.. (classes ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };
    }

    private static double Height(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double height) && double.IsFinite(height)
            ? height
            : throw new ArgumentException($"Expected a number of metres or terrain for --ground-height, found '{text}'.", nameof(text));
}
