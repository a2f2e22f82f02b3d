using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Registry;
using TwinInterop.Registry.Diff;

namespace TwinInterop.Cli;

/// <summary><c>twin diff</c>: what a new delivery changed.</summary>
internal static class DiffCommand
{
    private static readonly (ChangeKinds Kind, string Name)[] Names =
    [
        (ChangeKinds.Added, "added"),
        (ChangeKinds.Removed, "removed"),
        (ChangeKinds.Moved, "moved"),
        (ChangeKinds.Reshaped, "reshaped"),
        (ChangeKinds.Attributes, "attributes"),
        (ChangeKinds.Reidentified, "reidentified"),
        (ChangeKinds.Split, "split"),
        (ChangeKinds.Merged, "merged"),
    ];

    /// <summary>What moved by less than this, in metres, was turned about its centre.</summary>
    private const double Turned = 0.01;

    private const int ShownAttributes = 5;

    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "The old delivery." };
        var @new = new Argument<string>("NEW") { Description = "The new delivery." };
        var json = new Option<bool>("--json") { Description = "Write one JSON document." };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Write both deliveries, coloured by what happened, as GeoJSON or 3D Tiles.",
            HelpName = "FILE|DIR",
        };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace files that exist." };
        var read = new ReadOptionSet();
        var command = new Command("diff", "Tell what changed between two deliveries; objects whose ids were issued anew are recognised.")
        {
            old, @new, json, output, overwrite,
        };
        read.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Failure.GuardAsync(async () =>
        {
            (string before, string after) = (parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new));
            ReadOptions options = read.Read(parsed);
            using var files = new InputFiles(cancellationToken);
            DeliveryDifference difference = await CompareAsync(files, before, after, options, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(output) is { } path)
                await ColouredDifference.WriteAsync(files, before, after, difference, options, path, parsed.GetValue(overwrite), cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json))
                JsonOutput.Write(document => WriteJson(document, before, after, difference));
            else
                WriteText(difference);
            return ExitCode.Done;
        }));
        return command;
    }

    public static string NameOf(ChangeKinds kinds) => kinds == ChangeKinds.None
        ? "unchanged"
        : string.Join(' ', Names.Where(item => kinds.HasFlag(item.Kind)).Select(item => item.Name));

    private static async Task<DeliveryDifference> CompareAsync(InputFiles files, string old, string @new, ReadOptions options, CancellationToken cancellationToken)
    {
        IDatasetReader before = await OpenAsync(files, old, options, cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable beforeScope = before.ConfigureAwait(false);
        IDatasetReader after = await OpenAsync(files, @new, options, cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable afterScope = after.ConfigureAwait(false);
        return await CityModels.CompareAsync(before, after, cancellationToken).ConfigureAwait(false);
    }

    private static Task<IDatasetReader> OpenAsync(InputFiles files, string path, ReadOptions options, CancellationToken cancellationToken) =>
        Failure.NamingAsync(path, () => Dataset.OpenAsync(files.Open(path), null, options, new ConversionContext(), cancellationToken).AsTask());

    private static void WriteText(DeliveryDifference difference)
    {
        foreach (ObjectChange change in difference.Changes)
        {
            string ids = (change.OldIds.Length, change.NewIds.Length) switch
            {
                (0, _) => string.Join(' ', change.NewIds),
                (_, 0) => string.Join(' ', change.OldIds),
                _ when change.OldIds.SequenceEqual(change.NewIds) => change.NewIds[0],
                _ => $"{string.Join(' ', change.OldIds)} -> {string.Join(' ', change.NewIds)}",
            };
            Console.Out.WriteLine($"{NameOf(change.Kinds)}\t{change.Class}\t{ids}\t{change.Label}{Details(change)}");
        }

        string counts = string.Join(", ", Names.Select(item => $"{difference.Count(item.Kind)} {item.Name}"));
        Console.Out.WriteLine($"{counts}; {difference.Objects.Length - difference.Changes.Count()} unchanged.");
    }

    /// <summary>How far an object moved, and which attributes differ.</summary>
    private static string Details(ObjectChange change)
    {
        var details = new List<string>();
        if (change.Kinds.HasFlag(ChangeKinds.Moved) && change.Distance is { } distance)
            details.Add(distance < Turned ? "turned" : string.Create(CultureInfo.InvariantCulture, $"{distance:0.###} m"));
        if (!change.Attributes.IsEmpty)
            details.Add($"{string.Join(", ", change.Attributes.Take(ShownAttributes))}{(change.Attributes.Length > ShownAttributes ? ", …" : "")}");
        return details.Count == 0 ? "" : $" ({string.Join("; ", details)})";
    }

    private static void WriteJson(Utf8JsonWriter json, string old, string @new, DeliveryDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("old"u8, old);
        json.WriteString("new"u8, @new);
        json.WriteStartObject("counts"u8);
        foreach ((ChangeKinds kind, string name) in Names)
            json.WriteNumber(name, difference.Count(kind));
        json.WriteNumber("unchanged"u8, difference.Objects.Count(change => change.Kinds == ChangeKinds.None));
        json.WriteEndObject();
        json.WriteStartArray("changes"u8);
        foreach (ObjectChange change in difference.Changes)
            Write(json, change);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ObjectChange change)
    {
        json.WriteStartObject();
        Registry.RegistryJson.WriteTexts(json, "changes", NameOf(change.Kinds).Split(' '));
        json.WriteString("class"u8, change.Class);
        json.WriteString("label"u8, change.Label);
        Registry.RegistryJson.WriteTexts(json, "old", change.OldIds);
        Registry.RegistryJson.WriteTexts(json, "new", change.NewIds);
        if (change.Distance is { } distance)
            json.WriteNumber("distance"u8, distance);
        if (!change.Attributes.IsEmpty)
            Registry.RegistryJson.WriteTexts(json, "attributes", change.Attributes);
        json.WriteNumber("confidence"u8, change.Confidence);
        json.WriteString("evidence"u8, change.Evidence);
        json.WriteEndObject();
    }
}
