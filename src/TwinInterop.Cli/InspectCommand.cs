using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Crs;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Quantities;
using TwinInterop.Inspection;

namespace TwinInterop.Cli;

/// <summary><c>twin inspect</c>: what is in a dataset.</summary>
internal static class InspectCommand
{
    private const int FindingsShown = 10;

    public static Command Create()
    {
        var input = new Argument<string>("FILE") { Description = "A dataset, or a folder or ZIP archive of datasets." };
        var json = new Option<bool>("--json") { Description = "Write one JSON document." };
        var quantities = new Option<bool>("--quantities")
        {
            Description = "List every object with the area, volume and box of its body; the box with --json.",
        };
        var georeferenced = new Option<bool>("--georeferenced")
        {
            Description = "Give boxes of local coordinates (IFC) where they lie on the map.",
        };
        var stations = new Option<double?>("--stations")
        {
            HelpName = "METRES",
            Description = "Set out the alignments (IFC) with a point every so many metres (with --json).",
        };
        stations.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is { } step && !(step > 0 && double.IsFinite(step)))
                result.AddError("--stations expects a distance in metres greater than 0.");
        });
        var read = new ReadOptionSet();
        var command = new Command("inspect", "Tell what is in a dataset: format, CRS, classes, levels of detail, extent, findings.")
        {
            input, json, quantities, georeferenced, stations,
        };
        read.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Failure.GuardAsync(async () =>
        {
            ReadOptions options = read.Read(parsed) with { KeepsLocalCoordinates = !parsed.GetValue(georeferenced) };
            string path = parsed.GetRequiredValue(input);
            if (parsed.GetValue(stations) is not null && !parsed.GetValue(json))
                throw new ArgumentException("Expected --json beside --stations: the points are written as JSON.", nameof(parsed));
            using var files = new InputFiles(cancellationToken);
            return parsed.GetValue(json)
                ? await WriteJsonAsync(files, path, options, parsed.GetValue(quantities), parsed.GetValue(stations), cancellationToken).ConfigureAwait(false)
                : await WriteTextAsync(files, path, options, parsed.GetValue(quantities), cancellationToken).ConfigureAwait(false);
        }));
        return command;
    }

    private static async Task<int> WriteJsonAsync(
        InputFiles files, string path, ReadOptions options, bool quantities, double? stations, CancellationToken cancellationToken)
    {
        using var document = new MemoryStream();
        using var json = new Utf8JsonWriter(document, ConversionReportJson.Layout);
        bool isFolder = InputFiles.IsFolder(path);
        if (isFolder)
        {
            json.WriteStartObject();
            json.WriteStartArray("datasets"u8);
        }

        int exitCode = ExitCode.Done;
        foreach (string file in files.Expand(path))
        {
            var inspection = new InspectionJson(json);
            inspection.Begin(files.NameOf(file));
            InspectionRequest request = new()
            {
                OnObject = quantities ? inspection.Add : null,
                OnAlignment = stations is null ? null : inspection.Add,
                StationStep = stations ?? 1,
            };
            DatasetSummary summary = await Failure.NamingAsync(
                files.NameOf(file), () => Dataset.InspectAsync(files.Open(file), options, request, cancellationToken)).ConfigureAwait(false);
            if (stations is not null)
                inspection.BeginAlignments();
            inspection.End(summary);
            exitCode = Math.Max(exitCode, ExitCodeOf(summary));
        }

        if (isFolder)
        {
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.Flush();
        document.WriteByte((byte)'\n');
        document.Position = 0;
        using Stream output = Console.OpenStandardOutput();
        document.CopyTo(output);
        return exitCode;
    }

    private static async Task<int> WriteTextAsync(InputFiles files, string path, ReadOptions options, bool quantities, CancellationToken cancellationToken)
    {
        int exitCode = ExitCode.Done;
        foreach (string file in files.Expand(path))
        {
            var objects = new List<SurveyedObject>();
            InspectionRequest request = new() { OnObject = quantities ? objects.Add : null };
            DatasetSummary summary = await Failure.NamingAsync(
                files.NameOf(file), () => Dataset.InspectAsync(files.Open(file), options, request, cancellationToken)).ConfigureAwait(false);
            WriteText(files.NameOf(file), summary);
            WriteQuantities(objects);
            exitCode = Math.Max(exitCode, ExitCodeOf(summary));
        }

        return exitCode;
    }

    private static void WriteText(string file, DatasetSummary summary)
    {
        TextWriter output = Console.Out;
        output.WriteLine(file);
        output.WriteLine($"  format   {summary.Info.Format} {summary.Info.Version}".TrimEnd());
        SpatialReference crs = summary.Info.Georeferencing?.Crs ?? summary.Info.Crs;
        output.WriteLine($"  CRS      {crs}{(summary.Info.Georeferencing is { } place ? $", from {place.Evidence}" : "")}");
        output.WriteLine($"  heights  {HeightsOf(crs)}");
        output.WriteLine($"  LoDs     {(summary.Lods.IsEmpty ? "none stated" : string.Join(' ', summary.Lods))}");
        string local = summary.Info.Georeferencing is not null && summary.Info.Crs == SpatialReference.Unknown ? ", local coordinates" : "";
        output.WriteLine($"  extent   {(summary.Extent is { } box ? $"{Text(box.Min)} to {Text(box.Max)}{local}" : "none")}");
        output.WriteLine("  objects");
        foreach ((string name, long count) in summary.Counts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {count,9} {name}"));
        FindingsText.Write(summary.Diagnostics, output, FindingsShown);
    }

    private static void WriteQuantities(IReadOnlyList<SurveyedObject> objects)
    {
        foreach (SurveyedObject surveyed in objects.Where(each => each.Quantities is not null))
        {
            BodyQuantities body = surveyed.Quantities!.Value; // filtered above
            string volume = body.Volume is { } cubic ? string.Create(CultureInfo.InvariantCulture, $"{cubic,12:0.###} m³") : $"{"not closed",15}";
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"    {body.Area,12:0.###} m² {volume}  {surveyed.Class.Name} {surveyed.Source.LocalId}"));
        }
    }

    private static string HeightsOf(SpatialReference crs) => crs switch
    {
        { Vertical: { } vertical } => vertical.ToString(),
        { Horizontal: { } id } when CrsRegister.Find(id)?.Kind == CrsKind.Geographic3D => "above the ellipsoid",
        _ => "no vertical datum stated",
    };

    private static string Text(in Position position) => position.HasHeight
        ? string.Create(CultureInfo.InvariantCulture, $"({position.X:0.######} {position.Y:0.######} {position.Z:0.###})")
        : string.Create(CultureInfo.InvariantCulture, $"({position.X:0.######} {position.Y:0.######})");

    private static int ExitCodeOf(DatasetSummary summary) =>
        summary.Diagnostics.HasAtLeast(Severity.Error) ? ExitCode.DataErrors : ExitCode.Done;
}
