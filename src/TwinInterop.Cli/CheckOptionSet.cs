using System.CommandLine;
using TwinInterop.Conformance;
using TwinInterop.Geometry.Validity;

namespace TwinInterop.Cli;

/// <summary>The options of <c>twin validate</c> that say how exact data must be and where schemas lie.</summary>
internal sealed class CheckOptionSet
{
    private const string DataModels = "smart-data-models";

    private readonly Option<string?> _schemas = new("--schemas") { Description = "A folder with a copy of the official schemas; nothing is fetched." };
    private readonly Option<string[]> _ids = new("--ids")
    {
        Description = "An information delivery specification that IFC models are held against; may be given several times.",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _profile = new("--profile")
    {
        Description = "smart-data-models: judge JSON as key-values of a Smart Data Model, and by nothing else.",
    };

    private readonly Option<double> _snap = Tolerance("--snap", "Positions closer than this are one, in metres.", ValidityOptions.Default.SnapMetres);
    private readonly Option<double> _planarity = Tolerance(
        "--planarity", "How far a position may lie from the plane of its polygon, in metres.", ValidityOptions.Default.PlanarityMetres);

    private readonly Option<double> _normals = Tolerance(
        "--normals", "How much a part of a polygon may be tilted against its plane, in degrees.", ValidityOptions.Default.NormalsDegrees);

    public CheckOptionSet() => _profile.AcceptOnlyFromAmong(DataModels);

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_profile);
        command.Add(_ids);
        command.Add(_schemas);
        command.Add(_snap);
        command.Add(_planarity);
        command.Add(_normals);
    }

    /// <summary>What the user said.</summary>
    public CheckOptions Read(ParseResult parsed) => new()
    {
        SchemaFolder = parsed.GetValue(_schemas),
        IdsFiles = [.. (parsed.GetValue(_ids) ?? []).Distinct(StringComparer.Ordinal)],
        JudgesDataModelsOnly = parsed.GetValue(_profile) == DataModels,
        Tolerances = ValidityOptions.Default with
        {
            SnapMetres = parsed.GetValue(_snap),
            PlanarityMetres = parsed.GetValue(_planarity),
            NormalsDegrees = parsed.GetValue(_normals),
        },
    };

    private static Option<double> Tolerance(string name, string description, double usual)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double>() is >= 0 and < double.PositiveInfinity))
                result.AddError($"Expected a number of 0 or more after {name}, found {result.Tokens[0].Value}.");
        });
        return option;
    }
}
