using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Conformance.Checks.Ifc;

/// <summary>Checks what the header of an exchange structure says.</summary>
/// <remarks>Source: ISO 10303-21:2016, 8.2; buildingSMART, IFC header data implementation guide.</remarks>
[Checks("ifc-header-level", "ifc-header-view", "ifc-header-time", "ifc-header-system", "ifc-header-schema-official")]
internal sealed partial class HeaderCheck : IIfcCheck
{
    // The schemas that are in force, as FILE_SCHEMA names them.
    private static readonly FrozenSet<string> Official = new[] { "IFC2X3", "IFC4", "IFC4X3_ADD2" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // The published view definitions and the schemas that they are for.
    private static readonly (string Name, string Schema)[] Views =
    [
        ("CoordinationView", "IFC2X3"), ("StructuralAnalysisView", "IFC2X3"), ("FMHandOverView", "IFC2X3"), ("BasicFMHandOverView", "IFC2X3"),
        ("ReferenceView_V1", "IFC4"), ("DesignTransferView", "IFC4"),
        ("Alignment-basedView", "IFC4X3"), ("Alignment-basedReferenceView", "IFC4X3"),
    ];

    public void Check(IfcSubject subject)
    {
        StepHeader header = subject.Model.File.Header;
        if (header.Schemas.FirstOrDefault() is { } schema && !Official.Contains(schema.Trim()))
            subject.Report("ifc-header-schema-official", schema, string.Join(", ", Official.Order(StringComparer.Ordinal)));
        if (!subject.IsText)
            return; // What follows is the header of a STEP file: a document has none.
        if (header.ImplementationLevel is { } level && !LevelForm().IsMatch(level))
            subject.Report("ifc-header-level", level, "2;1");
        if (header.TimeStamp is { } time && !(TimeForm().IsMatch(time) && IsTime(time)))
            subject.Report("ifc-header-time", time, "2025-01-31T12:00:00");
        if (header.OriginatingSystem is { } system && !IsSystem(system))
            subject.Report("ifc-header-system", system, "Company - Application - 1.0");
        foreach (string description in header.Descriptions)
            CheckViews(subject, description);
    }

    private static void CheckViews(IfcSubject subject, string description)
    {
        if (ViewForm().Match(description) is not { Success: true } match)
            return;
        foreach (string view in match.Groups["views"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            (string Name, string Schema) known = Array.Find(Views, known => IsView(view, known.Name));
            if (known.Name is not null && !subject.Schema.Name.StartsWith(known.Schema, StringComparison.Ordinal))
                subject.Report("ifc-header-view", $"{view}, {subject.Schema.Name}", known.Schema);
            else if (known is ("ReferenceView_V1" or "DesignTransferView", _) && subject.Schema.Name.StartsWith("IFC4X", StringComparison.Ordinal))
                subject.Report("ifc-header-view", $"{view}, {subject.Schema.Name}", known.Schema);
        }
    }

    // Names go on with a version: CoordinationView_V2.0.
    private static bool IsView(string view, string name) => view.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (view.Length == name.Length || !char.IsAsciiLetter(view[name.Length]));

    private static bool IsSystem(string system)
    {
        string[] parts = system.Split(" - ");
        return parts.Length == 3 && Array.TrueForAll(parts, part => part.Length > 0 && part == part.Trim()) && VersionForm().IsMatch(parts[2]);
    }

    private static bool IsTime(string time) => DateTimeOffset.TryParse(
        time, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out _);

    [GeneratedRegex(@"^[1-4];[1-3]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LevelForm();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([.,]\d+)?(Z|[+-]\d{2}(:?\d{2})?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"^[vV]?\d[\w.+ ()-]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex VersionForm();

    [GeneratedRegex(@"^\s*ViewDefinition\s*\[(?<views>[^\]]*)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ViewForm();
}
