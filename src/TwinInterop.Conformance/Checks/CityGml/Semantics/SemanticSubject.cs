using TwinInterop.Geometry.Validity;

namespace TwinInterop.Conformance.Checks.CityGml.Semantics;

/// <summary>What the checks of meaning share about a file.</summary>
/// <param name="Subject">The file, and what takes the findings.</param>
/// <param name="File">Its name.</param>
/// <param name="Tolerances">How exact geometries must be, with the unit of the coordinates.</param>
internal sealed record SemanticSubject(CheckSubject Subject, string File, ValidityOptions Tolerances)
{
    /// <summary>Enters a finding on an object.</summary>
    public void Report(string rule, string id, string place, string? found = null, string? expected = null) =>
        Subject.Log.Report(rule, $"{File}#{id}{(place.Length > 0 ? "/" + place : "")}", found, expected, id);
}
