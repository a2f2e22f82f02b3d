using System.CommandLine;
using TwinInterop.Extrusion;

namespace TwinInterop.Cli;

/// <summary>The options by which footprints become blocks.</summary>
internal sealed class ExtrusionOptionSet
{
    private readonly Option<bool> _extrude = new("--extrude")
    {
        Description = "Make a block (LoD 1) of each footprint by its height or number of storeys: measuredHeight, height, HAUTEUR, building:levels and others.",
    };

    private readonly Option<string?> _height = new("--extrude-height")
    {
        Description = "The attribute that holds the height of footprints in metres.",
        HelpName = "ATTRIBUTE",
    };

    private readonly Option<string?> _ground = new("--extrude-ground")
    {
        Description = "The attribute that holds the height of the ground; by default altitude_minimale_sol, Z_MIN_SOL and others, else the footprint's own height.",
        HelpName = "ATTRIBUTE",
    };

    private readonly Option<string?> _class = new("--extrude-as")
    {
        Description = "What footprints of a source without classes, such as GeoJSON, become; by default they stay generic objects.",
    };

    public ExtrusionOptionSet() => _class.AcceptOnlyFromAmong("Building", "OtherConstruction");

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _extrude, _height, _ground, _class })
            command.Options.Add(option);
    }

    /// <summary>What the user chose; null for no blocks.</summary>
    public ExtrusionOptions? Read(ParseResult parsed)
    {
        var options = new ExtrusionOptions
        {
            HeightAttribute = parsed.GetValue(_height),
            GroundAttribute = parsed.GetValue(_ground),
            Class = parsed.GetValue(_class),
        };
        return parsed.GetValue(_extrude) || options != new ExtrusionOptions() ? options : null;
    }
}
