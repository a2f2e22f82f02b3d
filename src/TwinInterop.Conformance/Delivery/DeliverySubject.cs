using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Delivery;

/// <summary>A delivery that is held against a profile.</summary>
/// <param name="Profile">What is asked.</param>
/// <param name="Files">What was delivered.</param>
/// <param name="Log">Takes the findings; their places are longitude and latitude.</param>
/// <param name="Registry">Knows which identifiers name the same object; null for none.</param>
internal sealed record DeliverySubject(DeliveryProfile Profile, ImmutableArray<DeliveredFile> Files, FindingLog Log, IdentityLookup? Registry)
{
    /// <summary>The files of formats; of all where none is named.</summary>
    public IEnumerable<DeliveredFile> FilesOf(ImmutableArray<string> formats) =>
        Files.Where(file => file.Format is not null && (formats.IsEmpty || formats.Contains(file.Format.Id, StringComparer.Ordinal)));

    /// <summary>Enters a finding on an object.</summary>
    public void Report(string rule, DeliveredObject item, string? found = null, string? expected = null) =>
        Log.Report(rule, item.Where, found, expected, item.Id, item.LonLat);

    /// <summary>A share as people write it, with the numbers behind it.</summary>
    public static string Share(int part, int all) =>
        string.Create(CultureInfo.InvariantCulture, $"{part} / {all} ({(all == 0 ? 0 : 100.0 * part / all):0.#} %)");

    /// <summary>A pattern as the profile has it.</summary>
    public static string Show(Regex pattern) => pattern.ToString()[ProfileNode.PatternStart.Length..^ProfileNode.PatternEnd.Length];

    /// <summary>A share that is asked for.</summary>
    public static string AtLeast(double share) => string.Create(CultureInfo.InvariantCulture, $"≥ {100 * share:0.#} %");

    /// <summary>A number of metres.</summary>
    public static string Metres(double metres) => string.Create(CultureInfo.InvariantCulture, $"{metres:0.###} m");
}
