using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Conversion;

/// <summary>Conversions of tests: in memory, balanced.</summary>
internal static class Converted
{
    /// <summary>A file of the sample block.</summary>
    public static DatasetSource Sample(string name) =>
        DatasetSource.FromFile(Path.Combine(SharedMaterial.Repository, "samples", "data", name));

    /// <summary>A GeoJSON text of features.</summary>
    public static DatasetSource Features(string name, params string[] features) => DatasetSource.FromBytes(
        name, Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}"""));

    /// <summary>A square of about 11 m, with an id and properties.</summary>
    public static string Square(string id, string properties = "", double longitude = 4.85, double latitude = 45.75)
    {
        FormattableString ring = $"[[{longitude},{latitude}],[{longitude + 1e-4},{latitude}],[{longitude + 1e-4},{latitude + 1e-4}],[{longitude},{latitude + 1e-4}],[{longitude},{latitude}]]";
        return "{\"type\":\"Feature\",\"id\":\"" + id + "\",\"properties\":{" + properties + "},"
            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + FormattableString.Invariant(ring) + "]}}";
    }

    /// <summary>Converts into memory and holds the books to their balance.</summary>
    public static async Task<(MemoryTarget Target, ConversionReport Report)> ToMemoryAsync(
        DatasetSource source, string format, Func<ConversionRequest, ConversionRequest>? change = null)
    {
        MemoryTarget target = DatasetTarget.ToMemory();
        var request = new ConversionRequest(source, target, InteropFormats.Find(format)!);
        ConversionReport report = await Dataset.ConvertAsync(change?.Invoke(request) ?? request, null, CancellationToken.None);
        Conversions.AssertBalanced(report.Books);
        return (target, report);
    }

    /// <summary>Converts and reads the result back.</summary>
    public static async Task<(List<CityObject> Objects, ConversionReport Report)> RunAsync(
        DatasetSource source, string format, Func<ConversionRequest, ConversionRequest>? change = null)
    {
        (MemoryTarget target, ConversionReport report) = await ToMemoryAsync(source, format, change);
        return (await ReadAsync(target.ToArray()), report);
    }

    /// <summary>The objects of a dataset in memory.</summary>
    public static async Task<List<CityObject>> ReadAsync(byte[] dataset)
    {
        var source = DatasetSource.FromBytes("written", dataset);
        IFormat format = FormatDetection.Detect(source, InteropFormats.All)!;
        return (await Conversions.ReadAllAsync(format, source)).Objects;
    }

    /// <summary>Every object and part.</summary>
    public static IEnumerable<CityObject> All(this IEnumerable<CityObject> objects) => objects.SelectMany(root => root.SelfAndDescendants());

    /// <summary>How often a rule was reported.</summary>
    public static long Count(this ConversionReport report, string rule) =>
        report.Diagnostics.Counts.Where(count => count.Key.Id == rule).Sum(count => count.Value);
}
