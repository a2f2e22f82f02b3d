using System.Collections.Immutable;
using System.IO.Enumeration;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Delivery;

/// <summary>Reads the files of a delivery; memory holds a summary of each object.</summary>
internal static class DeliveryReader
{
    private const string Tileset = "tileset.json";
    private const int MostDepth = 8;

    /// <summary>The files of a delivery in order: what belongs to a tileset is one with it, and what the profile ignores is left out.</summary>
    public static ImmutableArray<(string Path, string Name)> FilesOf(IEnumerable<string> inputs, ImmutableArray<string> ignored)
    {
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (string input in inputs)
        {
            if (!Directory.Exists(input))
            {
                files.Add((input, Path.GetFileName(input)));
                continue;
            }

            string[] all = [.. Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
            string[] tilesets =
            [
                .. all.Where(path => Path.GetFileName(path) == Tileset)
                    .Select(path => Path.GetDirectoryName(path) + Path.DirectorySeparatorChar),
            ];
            foreach (string path in all)
            {
                bool isOfTileset = tilesets.Any(folder => path.StartsWith(folder, StringComparison.Ordinal) && path != folder + Tileset);
                if (!isOfTileset)
                    files.Add((path, Path.GetRelativePath(input, path).Replace(Path.DirectorySeparatorChar, '/')));
            }
        }

        return [.. files.Where(file => !ignored.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file.Item1), ignoreCase: true)))];
    }

    /// <summary>Reads a file to its end.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">Its name in the delivery.</param>
    /// <param name="profile">Says of which classes properties and references are kept.</param>
    /// <param name="linkedData">Where contexts come from.</param>
    public static DeliveredFile Read(string path, string name, DeliveryProfile profile, LinkedDataOptions linkedData)
    {
        DeliveredFile? file = null;
        try
        {
            DatasetSource source = DatasetSource.FromFile(path);
            file = new DeliveredFile { Path = path, Name = name, Format = FormatDetection.Detect(source, DeliveryFormats.All) };
            if (file.Format is not null)
                ReadAsync(file, source, profile, linkedData).GetAwaiter().GetResult(); // Files are read: nothing is waited for.
        }
        catch (Exception e) when (e is InvalidDatasetException or IOException or UnauthorizedAccessException)
        {
            file ??= new DeliveredFile { Path = path, Name = name };
            file.Fault = e.Message;
        }

        return file;
    }

    private static async Task ReadAsync(DeliveredFile file, DatasetSource source, DeliveryProfile profile, LinkedDataOptions linkedData)
    {
        IDatasetReader reader = await file.Format!.OpenReaderAsync( // Read looked.
            source, new ReadOptions { LinkedData = linkedData }, new ConversionContext(), CancellationToken.None).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            file.Info = reader.Info;
            HashSet<string> asked = [.. profile.Classes.Select(demand => demand.Class)];
            if (profile.Identity is { } identity)
                asked.Add(identity.Class);
            string? usual = profile.Formats.FirstOrDefault(demand => demand.Format == file.Format.Id && demand.Class is not null)?.Class;
            PlanOperation? plan = PlanOperation.From(reader.Info.Crs);
            await foreach (CityObject item in reader.ReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                foreach (CityObject part in item.SelfAndDescendants())
                {
                    string name = usual is not null && part.Class == CityObjectClass.GenericOccupiedSpace ? usual : part.Class.Name;
                    file.Objects.Add(Summary(new DeliveredObject(file, part.Source.LocalId, name), part, plan, asked.Contains(name)));
                }
            }
        }
    }

    private static DeliveredObject Summary(DeliveredObject named, CityObject item, PlanOperation? plan, bool isAsked)
    {
        DeliveredObject summary = named with { Relations = item.Relations, Box = ObjectBox.Of(item) };
        summary = summary with { LonLat = summary.Middle is { } middle ? plan?.Place(middle) : null };
        if (!isAsked)
            return summary;
        return summary with
        {
            Lods = [.. item.SelfAndDescendants().SelectMany(part => part.Geometry).Where(given => !given.IsDerived).Select(given => given.Lod).Distinct(StringComparer.Ordinal)],
            Properties = Values(item).ToLookup(pair => pair.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase),
            References = item.ExternalReferences,
        };
    }

    private static IEnumerable<(string Name, DeliveredValue Value)> Values(CityObject item)
    {
        IEnumerable<(string, DeliveredValue)> values = item.Attributes.SelectMany(attribute => Values(attribute.Name, attribute.Value, 0));
        return item.Addresses.IsEmpty ? values : values.Append(("address", new DeliveredValue("given", PropertyType.String)));
    }

    private static IEnumerable<(string Name, DeliveredValue Value)> Values(string name, AttributeValue value, int depth) => value switch
    {
        NestedValue nested when depth < MostDepth => nested.Members.SelectMany(member => Values(member.Name, member.Value, depth + 1)
            .SelectMany(pair => ((string, DeliveredValue)[])[pair, ($"{name}/{pair.Name}", pair.Value)])),
        ListValue list when depth < MostDepth => list.Items.SelectMany(member => Values(name, member, depth + 1)),
        _ when DeliveredValue.Of(value) is { } simple => [(name, simple)],
        _ => [],
    };
}
