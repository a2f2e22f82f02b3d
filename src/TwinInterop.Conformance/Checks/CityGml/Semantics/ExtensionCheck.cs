using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Checks.CityGml.Semantics;

/// <summary>Says once of each application domain extension in a file which one it is, and how much there is of it.</summary>
/// <remarks>Source: OGC 12-019, 10.13.</remarks>
[Checks("citygml-content-extension")]
internal sealed class ExtensionCheck(SemanticSubject subject)
{
    private const int MostNamespaces = 1000;

    private static readonly (string Part, string Name)[] Known =
    [
        ("/iur/", "i-UR"),
        ("/energy/", "Energy ADE"),
        ("/ade/noise", "Noise ADE"),
        ("/ade/utility", "Utility Network ADE"),
    ];

    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public void Check(CityObject part)
    {
        foreach (ExtensionContent content in part.Extensions)
        {
            int end = content.Name.StartsWith('{') ? content.Name.IndexOf('}', StringComparison.Ordinal) : -1;
            string space = end > 0 ? content.Name[1..end] : "";
            if (space.Length > 0 && !SchemaCopy.IsOfStandards(space) && (_counts.Count < MostNamespaces || _counts.ContainsKey(space)))
                _counts[space] = _counts.GetValueOrDefault(space) + 1;
        }
    }

    public void End()
    {
        foreach ((string space, long count) in _counts)
        {
            string name = Array.Find(Known, known => space.Contains(known.Part, StringComparison.OrdinalIgnoreCase)).Name ?? "ADE";
            subject.Subject.Log.Report("citygml-content-extension", subject.File, string.Create(CultureInfo.InvariantCulture, $"{name}, {space}: {count}"));
        }
    }
}
