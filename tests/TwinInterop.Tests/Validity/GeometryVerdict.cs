using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Formats;
using TwinInterop.Geometry.Validity;
using TwinInterop.Model;

namespace TwinInterop.Tests.Validity;

/// <summary>What is said here of the geometry of a file.</summary>
/// <param name="Codes">The codes found, each once.</param>
/// <param name="Findings">The findings as text, for the message of a test.</param>
internal sealed record GeometryVerdict(IReadOnlyList<string> Codes, IReadOnlyList<string> Findings)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsValid => Codes.Count == 0;

    /// <summary>Reads a file and judges every object in it.</summary>
    /// <param name="labelled">The file.</param>
    /// <param name="solidsOnly">Whether faults outside solids do not count.</param>
    public static async Task<GeometryVerdict> OfAsync(GeometryCase labelled, bool solidsOnly = false)
    {
        bool isPlain = Path.GetExtension(labelled.Path) is ".poly" or ".off" or ".obj";
        DatasetSource source = isPlain
            ? DatasetSource.FromBytes(labelled.Path + ".gml", SolidFiles.ToCityGml(labelled.File))
            : DatasetSource.FromFile(labelled.File);
        return await OfAsync(source, solidsOnly);
    }

    private static async Task<GeometryVerdict> OfAsync(DatasetSource source, bool solidsOnly)
    {
        var context = new ConversionContext();
        var findings = new List<ObjectFinding>();
        bool isUnreadable = false;
        try
        {
            await using IDatasetReader reader = await Dataset.OpenAsync(source, null, new ReadOptions(), context, default);
            bool isGeographic = CrsDeclaration.IsGeographic(reader.Info.Crs);
            var validator = new ObjectValidator(new ValidityOptions { IsGeographic = isGeographic });
            await foreach (CityObject cityObject in reader.ReadAsync(default))
                findings.AddRange(validator.Validate(cityObject).Where(finding => !solidsOnly || finding.Finding.Path.Solid is not null));
        }
        catch (InvalidDatasetException)
        {
            isUnreadable = true;
        }

        var codes = new SortedSet<string>(findings.Select(finding => ((int)finding.Finding.Code).ToString(CultureInfo.InvariantCulture)), StringComparer.Ordinal);

        // Empty geometries and solids do not reach the model: the reader says so.
        if (context.Diagnostics.Counts.Keys.Any(rule => rule.Id is "CITYGML0015" or "CITYJSON0011" or "CITYJSON0010"))
            codes.Add("902");
        if (isUnreadable)
            codes.Add("901");
        return new GeometryVerdict([.. codes], [.. findings.Select(finding => $"{finding.CityObject.Source.LocalId} {(int)finding.Finding.Code} {finding.Finding.Path} {finding.Finding.Message}")]);
    }
}
