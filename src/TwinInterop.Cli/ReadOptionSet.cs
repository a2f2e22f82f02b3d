using System.CommandLine;
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

    public ReadOptionSet() => _axisOrder.AcceptOnlyFromAmong(EastNorth, NorthEast);

    public void AddTo(Command command)
    {
        command.Options.Add(_sourceCrs);
        command.Options.Add(_axisOrder);
    }

    /// <exception cref="ArgumentException">The CRS has no name that is understood.</exception>
    public ReadOptions Read(ParseResult parsed) => new()
    {
        Crs = parsed.GetValue(_sourceCrs) is { } name ? CrsDeclaration.Parse(name) : null,
        AxisOrder = parsed.GetValue(_axisOrder) switch
        {
            EastNorth => AxisOrder.EastNorth,
            NorthEast => AxisOrder.NorthEast,
            _ => null,
        },
    };
}
