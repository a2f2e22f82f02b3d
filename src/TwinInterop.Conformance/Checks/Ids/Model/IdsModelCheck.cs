using TwinInterop.Conformance.Checks.Ifc;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Holds a model against the information delivery specifications that the user gave.</summary>
/// <remarks>Source: buildingSMART IDS 1.0.</remarks>
[Checks("ids-model-required", "ids-model-prohibited", "ids-model-version")]
internal sealed class IdsModelCheck : IIfcCheck
{
    private const string Class = "ids-model";

    public void Check(IfcSubject subject)
    {
        IdsRequirements requirements = subject.Options.Requirements;
        if (requirements.Paths.IsEmpty)
        {
            subject.Untested(Class, "no information delivery specification was given (--ids FILE)");
            return;
        }

        foreach (string fault in requirements.Faults)
            subject.Untested(Class, fault);
        var facts = new ObjectFacts(subject.Model);
        Dictionary<EntityType, List<int>> byType = ByType(subject.Model);
        SpecificationRun[] runs =
        [
            .. requirements.Documents.SelectMany(document => document.Specifications
                .Select(specification => new SpecificationRun(subject, facts, byType, document, specification))),
        ];
        var results = new SpecificationResult[runs.Length];
        Parallel.For(0, runs.Length, i => results[i] = runs[i].Run());
        for (int i = 0; i < runs.Length; i++)
        {
            runs[i].Flush();
            subject.Add(results[i]);
        }
    }

    private static Dictionary<EntityType, List<int>> ByType(IfcModel model)
    {
        var byType = new Dictionary<EntityType, List<int>>();
        for (int slot = 0; slot < model.File.Count; slot++)
        {
            if (model.TypeAt(slot) is not { } type)
                continue;
            if (!byType.TryGetValue(type, out List<int>? slots))
                byType[type] = slots = [];
            slots.Add(slot);
        }

        return byType;
    }
}
