using System.Globalization;
using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>Checks how often specifications apply, and that requirements can be failed and met.</summary>
/// <remarks>Source: IDS 1.0, developer guide (optionality), facet configurations.</remarks>
[Checks("ids-occurs", "ids-prohibited-requirements", "ids-applicability-empty", "ids-requirements-missing")]
[Checks("ids-optional-unfailable", "ids-property-untyped-value", "ids-prohibited-data-type")]
internal sealed class IdsCardinalityCheck(AuditLog log)
{
    /// <summary>Checks a specification.</summary>
    public void Check(IdsSpecification specification)
    {
        string name = specification.Name;
        IdsPlace place = specification.Place;
        bool isLawful = (specification.MinOccurs, specification.MaxOccurs) is (0 or 1, null) or (0, 0);
        if (!isLawful)
        {
            string most = specification.MaxOccurs?.ToString(CultureInfo.InvariantCulture) ?? "unbounded";
            log.Report("ids-occurs", place, FormattableString.Invariant($"{specification.MinOccurs} .. {most}"), "1 .. unbounded | 0 .. unbounded | 0 .. 0", name);
        }

        if (!specification.HasApplicability)
            log.Report("ids-applicability-empty", place, subject: name);
        if (specification.IsProhibited && specification.HasRequirements)
            log.Report("ids-prohibited-requirements", place, subject: name);
        else if (!specification.IsProhibited && !specification.HasRequirements && specification.MinOccurs == 0)
            log.Report("ids-requirements-missing", place, subject: name);
        foreach (IdsFacet facet in specification.Applicability)
            CheckValue(facet, name);
        foreach (IdsFacet facet in specification.Requirements)
        {
            CheckValue(facet, name);
            CheckRequirement(facet, name);
        }
    }

    private void CheckValue(IdsFacet facet, string name)
    {
        if (facet is PropertyFacet { Value: not null, DataType: null } property)
            log.Report("ids-property-untyped-value", property.Place, $"{property.Set} / {property.BaseName}: {property.Value}", "dataType", name);
    }

    private void CheckRequirement(IdsFacet facet, string name)
    {
        switch (facet)
        {
            case { Cardinality: IdsCardinality.Optional } when CannotFail(facet):
                log.Report("ids-optional-unfailable", facet.Place, facet is PropertyFacet ? "cardinality=\"optional\", dataType -" : "cardinality=\"optional\", value -", subject: name);
                break;
            case PropertyFacet { Cardinality: IdsCardinality.Prohibited, DataType: { } dataType }:
                log.Report("ids-prohibited-data-type", facet.Place, dataType, subject: name);
                break;
        }
    }

    private static bool CannotFail(IdsFacet facet) => facet switch
    {
        PropertyFacet property => property.DataType is null,
        AttributeFacet attribute => attribute.Value is null,
        ClassificationFacet classification => classification.Value is null,
        MaterialFacet material => material.Value is null,
        _ => false,
    };
}
