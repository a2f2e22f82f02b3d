using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc;

/// <summary>A model that is checked.</summary>
/// <param name="model">What is in it.</param>
/// <param name="name">The name of its file.</param>
/// <param name="isText">Whether it is a STEP physical file itself, so that lines and columns are those of the file.</param>
/// <param name="log">Takes the findings.</param>
/// <param name="options">The limits.</param>
internal sealed class IfcSubject(IfcModel model, string name, bool isText, FindingLog log, CheckOptions options)
{
    /// <summary>What is in it.</summary>
    public IfcModel Model => model;

    /// <summary>Its schema.</summary>
    public IfcSchema Schema => model.Schema;

    /// <summary>The limits.</summary>
    public CheckOptions Options => options;

    /// <summary>Whether it is a STEP physical file itself, neither archive nor document.</summary>
    public bool IsText => isText;

    /// <summary>Why instances cannot be held against the schema: it is a draft or a predecessor whose definitions are not known; null where they can.</summary>
    public string? ForeignSchema { get; } = model.Diagnostics.Kept
        .FirstOrDefault(diagnostic => diagnostic.Rule.Id is "IFC0003" or "IFC0004")?.Message;

    /// <summary>Enters a finding about an entity.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="attribute">Its attribute; null where it concerns the entity as a whole.</param>
    /// <param name="found">What stands there; null where nothing does.</param>
    /// <param name="expected">What should stand there; null where the rule says it all.</param>
    public void Report(string rule, IfcEntity entity, string? attribute = null, string? found = null, string? expected = null)
    {
        if (!log.Lists(rule))
            log.Report(rule, "");
        else
            log.Report(rule, Place(entity, attribute), found, expected, Label(entity));
    }

    /// <summary>Enters a finding about the file as a whole.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="found">What there is; null where nothing is.</param>
    /// <param name="expected">What there should be; null where the rule says it all.</param>
    public void Report(string rule, string? found = null, string? expected = null) => log.Report(rule, name, found, expected);

    /// <summary>Enters what the readers of the format have found so far as findings of rules.</summary>
    /// <param name="rules">The rule for each finding of a reader; what is not in it is left out.</param>
    public void ReportReader(IReadOnlyDictionary<string, string> rules)
    {
        foreach (Diagnostic diagnostic in model.Diagnostics.Kept)
        {
            if (!rules.TryGetValue(diagnostic.Rule.Id, out string? rule))
                continue;
            string place = isText ? diagnostic.Location : diagnostic.Location.Split(' ')[0];
            log.Report(rule, place.StartsWith('#') ? name + place : name, diagnostic.Message);
        }
    }

    /// <summary>Enters a finding of a specification of an IDS.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="specification">The name of the specification.</param>
    /// <param name="entity">The entity; none where it concerns the model as a whole.</param>
    /// <param name="found">What there is.</param>
    /// <param name="expected">What there should be.</param>
    public void ReportSpecified(string rule, string specification, IfcEntity entity, string? found, string? expected)
    {
        string where = !entity.Exists || !log.ListsSpecified(rule, specification) ? name : Place(entity, null);
        log.ReportSpecified(rule, specification, where, found, expected, entity.Exists ? entity.Text("GlobalId") : null);
    }

    /// <summary>Enters findings of a specification that are not listed.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="specification">The name of the specification.</param>
    /// <param name="count">How many.</param>
    public void CountSpecified(string rule, string specification, long count) => log.CountSpecified(rule, specification, count);

    /// <summary>Enters how the model stands to a specification.</summary>
    public void Add(SpecificationResult result) => log.Specifications.Add(result);

    /// <summary>Says why the checks of a conformance class could not run on a part of the model; this outweighs a pass.</summary>
    public void Untested(string conformanceClass, string reason) => log.Untested(conformanceClass, reason);

    /// <summary>Says whether the model uses a part of the schema.</summary>
    /// <param name="conformanceClass">The class that stands for the part.</param>
    /// <param name="isUsed">Whether it does.</param>
    public void Uses(string conformanceClass, bool isUsed)
    {
        if (isUsed)
            log.Tested(conformanceClass);
        else
            log.Untested(conformanceClass, "the model does not use this part of the schema");
    }

    /// <summary>The place of an entity, for example <c>house.ifc#7.Name (line 12, column 4)</c>.</summary>
    private string Place(IfcEntity entity, string? attribute)
    {
        string member = attribute is null ? "" : "." + attribute;
        if (!isText)
            return FormattableString.Invariant($"{name}#{entity.Id}{member}");
        int index = attribute is null ? -1 : entity.Type?.IndexOf(attribute) ?? -1;
        string place = model.File.PlaceOf(entity.Instance, index); // #7 (line 12, column 4)
        int blank = place.IndexOf(' ', StringComparison.Ordinal);
        return name + place[..blank] + member + place[blank..];
    }

    /// <summary>The class and the GlobalId or name of an entity.</summary>
    private static string Label(IfcEntity entity)
    {
        string type = entity.Type?.Name ?? entity.Instance.TypeName;
        string? id = entity.Text("GlobalId") ?? entity.Text("Name");
        return id is null ? type : $"{type} {id}";
    }
}
