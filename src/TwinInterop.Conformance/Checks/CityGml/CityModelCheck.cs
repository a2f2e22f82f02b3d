using System.Globalization;
using TwinInterop.Conformance.Checks.CityGml.Semantics;
using TwinInterop.Conformance.Rules;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Validity;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>Reads a city model to its end, and judges every geometry in it by ISO 19107.</summary>
/// <remarks>Memory holds one top-level object. Source: ISO 19107:2019, 6.4; codes as in val3dity 2.6.</remarks>
[Checks("citygml-geometry-*")]
internal sealed class CityModelCheck(CheckSubject subject, IFormat format, ReaderFindings rules)
{
    private const string GeometryClass = "iso19107";

    private readonly string _file = Path.GetFileName(subject.Path);

    /// <summary>Checks the file.</summary>
    /// <returns>The version that it states; null for none.</returns>
    public string? Check() => CheckAsync().GetAwaiter().GetResult(); // A file is read: nothing is waited for.

    private async Task<string?> CheckAsync()
    {
        foreach (string tested in (string[])[rules.Document, rules.Links, rules.Values, rules.Reference, GeometryClass, SemanticChecks.Class])
            subject.Log.Tested(tested);
        var context = new ConversionContext();
        string? version = null;
        try
        {
            IDatasetReader reader = await format.OpenReaderAsync(
                DatasetSource.FromFile(subject.Path), new ReadOptions(), context, CancellationToken.None).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                version = reader.Info.Version;
                await JudgeAsync(reader).ConfigureAwait(false);
            }
        }
        catch (InvalidDatasetException fault)
        {
            foreach (string untested in (string[])[rules.Links, rules.Values, rules.Reference, GeometryClass, SemanticChecks.Class])
                subject.Log.Untested(untested, "the file cannot be read to its end");
            if (!context.Diagnostics.Kept.Contains(fault.Diagnostic))
                Report(fault.Diagnostic);
        }

        string before = "";
        foreach (Diagnostic finding in context.Diagnostics.Kept)
        {
            if (ReaderFindings.IsConsequence(before, finding.Rule.Id))
                continue; // The geometry and those around it; what is wrong is said already.
            Report(finding);
            before = finding.Rule.Id;
        }

        return version;
    }

    private async Task JudgeAsync(IDatasetReader reader)
    {
        subject.Log.Ground.Crs = reader.Info.Crs;
        ValidityOptions tolerances = subject.Options.Tolerances with { IsGeographic = CrsDeclaration.IsGeographic(reader.Info.Crs) };
        var validator = new ObjectValidator(tolerances);
        var semantics = new SemanticChecks(new SemanticSubject(subject, _file, tolerances));
        var inverted = new InvertedSolids(subject, _file);
        await foreach (CityObject cityObject in reader.ReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            subject.Log.Ground.Add(ObjectBox.Of(cityObject));
            IReadOnlyList<ObjectFinding> findings = validator.Validate(cityObject);
            inverted.Note(cityObject, findings);
            semantics.Check(cityObject);
            foreach (ObjectFinding finding in findings)
            {
                if (finding.Finding.Code == ValidityCode.WrongOrientationShell)
                    inverted.Take(() => Report(finding));
                else
                    Report(finding);
            }
        }

        inverted.End();
        semantics.End();
    }

    private void Report(Diagnostic finding)
    {
        if (rules.RuleOf(finding.Rule.Id) is { } rule)
            subject.Log.Report(rule, $"{_file}#{finding.Location}", string.Join(", ", finding.Arguments.Select(Show)));
    }

    private void Report(ObjectFinding finding)
    {
        ValidityFinding fault = finding.Finding;
        string id = finding.CityObject.Source.LocalId;
        if (fault.Code == ValidityCode.NotJudged)
        {
            subject.Log.Untested(GeometryClass, $"the geometry of {id}: {fault.Message}");
            return;
        }

        string where = string.Create(CultureInfo.InvariantCulture, $"{_file}#{fault.SourceId ?? id}/lod{finding.Lod}/{fault.Path}");
        string? at = fault.Location is { } place ? string.Create(CultureInfo.InvariantCulture, $"({place.X:0.#########}, {place.Y:0.#########}, {place.Z:0.#########})") : null;
        string unit = (int)fault.Code switch
        {
            203 => " m",
            204 => "°",
            _ => "",
        };
        string? measured = fault.Measured is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value:0.######}{unit}") : null;
        subject.Log.Report(
            string.Create(CultureInfo.InvariantCulture, $"citygml-geometry-{(int)fault.Code}"),
            where,
            measured is null ? at : $"{measured} {at}",
            fault.Tolerance is { } limit ? string.Create(CultureInfo.InvariantCulture, $"≤ {limit:0.######}{unit}") : null,
            id,
            PlaceOf(finding));
    }

    /// <summary>Shared shapes are judged in coordinates of their own: their faults lie where the shape is used.</summary>
    private static Position? PlaceOf(ObjectFinding finding)
    {
        List<AbstractGeometry> judged = [.. finding.CityObject.Geometry.Where(geometry => geometry.Lod == finding.Lod).Select(geometry => geometry.Geometry)];
        return judged.Count > 0 && judged.All(geometry => geometry is ImplicitGeometry)
            ? ((ImplicitGeometry)judged[0]).ReferencePoint
            : finding.Finding.Location;
    }

    private static string Show(object argument) => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "";
}
