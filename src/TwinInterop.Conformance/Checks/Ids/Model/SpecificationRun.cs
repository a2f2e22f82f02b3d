using System.Globalization;
using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Checks.Ifc;
using TwinInterop.Conformance.Reports;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Runs one specification over a model.</summary>
internal sealed class SpecificationRun
{
    private readonly IfcSubject _subject;
    private readonly ObjectFacts _facts;
    private readonly Dictionary<EntityType, List<int>> _byType;
    private readonly IdsDocument _document;
    private readonly IdsSpecification _specification;
    private readonly IFacetMatcher[] _applicability;
    private readonly IFacetMatcher[] _requirements;
    private readonly long[] _failures;
    private readonly SpecificationFindings _findings;

    public SpecificationRun(
        IfcSubject subject, ObjectFacts facts, Dictionary<EntityType, List<int>> byType, IdsDocument document, IdsSpecification specification)
    {
        _subject = subject;
        _facts = facts;
        _byType = byType;
        _document = document;
        _specification = specification;
        _applicability = [.. specification.Applicability.Select(MatcherOf).OrderBy(matcher => matcher is EntityMatcher ? 0 : 1)];
        _requirements = [.. specification.Requirements.Select(MatcherOf)];
        _failures = new long[_requirements.Length];
        _findings = new SpecificationFindings(subject.Options.ListedPerRule);
    }

    /// <summary>Enters what was found with the subject: specification after specification, so that reports do not depend on threads.</summary>
    public void Flush() => _findings.Flush(_subject, _specification.Name);

    /// <summary>Looks at every object that the specification may be about.</summary>
    public SpecificationResult Run()
    {
        ReportVersion();
        long applicable = 0;
        long failed = 0;
        foreach (EntityType type in _byType.Keys.Where(IsCandidate).OrderBy(type => type.Number))
        {
            foreach (int slot in _byType[type])
            {
                IfcEntity entity = _subject.Model[slot];
                if (!IsApplicable(entity))
                    continue;
                applicable++;
                if (!Judge(entity))
                    failed++;
            }
        }

        if (applicable < _specification.MinOccurs)
            Report("ids-model-required", default, "0", string.Join(", ", _applicability.Select(matcher => matcher.Wanted)));
        return ResultOf(applicable, failed);
    }

    private bool IsCandidate(EntityType type) => _applicability.Length > 0 && _applicability.All(matcher => matcher.Allows(type));

    private bool IsApplicable(IfcEntity entity)
    {
        foreach (IFacetMatcher matcher in _applicability)
        {
            if (matcher.Test(entity, tells: false).State != FacetState.Matches)
                return false;
        }

        return true;
    }

    private bool Judge(IfcEntity entity)
    {
        if (_specification.IsProhibited)
        {
            Report("ids-model-prohibited", entity, entity.Type?.Name, null);
            return false;
        }

        bool isRight = true;
        for (int i = 0; i < _requirements.Length; i++)
        {
            IFacetMatcher matcher = _requirements[i];
            if (matcher.Test(entity, tells: false).Meets(matcher.Facet.Cardinality, matcher is PropertyMatcher))
                continue;
            isRight = false;
            _failures[i]++;
            if (_findings.Lists(matcher.Rule))
                Report(matcher.Rule, entity, matcher.Test(entity, tells: true).Found ?? "-", ExpectedOf(matcher));
            else
                Report(matcher.Rule, entity, null, null);
        }

        return isRight;
    }

    private static string ExpectedOf(IFacetMatcher matcher) =>
        matcher.Facet.Cardinality == IdsCardinality.Prohibited ? $"not {matcher.Wanted}" : matcher.Wanted;

    private void Report(string rule, IfcEntity entity, string? found, string? expected) =>
        _findings.Add(rule, entity, found, expected);

    private void ReportVersion()
    {
        string release = _subject.Schema.Release switch
        {
            IfcRelease.Ifc2x3 => "IFC2X3",
            IfcRelease.Ifc4x3 => "IFC4X3_ADD2",
            _ => "IFC4",
        };
        if (!_specification.Versions.Contains(release, StringComparer.Ordinal))
            Report("ids-model-version", default, _subject.Schema.Name, string.Join(" | ", _specification.Versions));
    }

    private SpecificationResult ResultOf(long applicable, long failed)
    {
        bool isFailed = failed > 0 || applicable < _specification.MinOccurs;
        return new SpecificationResult
        {
            Document = _document.Name,
            Name = _specification.Name,
            Identifier = _specification.Identifier,
            Instructions = _specification.Instructions,
            Outcome = isFailed ? SpecificationOutcome.Failed
                : applicable == 0 && !_specification.IsProhibited ? SpecificationOutcome.NothingApplicable
                : SpecificationOutcome.Passed,
            Applicable = applicable,
            Failed = failed,
            Requirements =
            [
                .. _requirements.Select((matcher, i) => new RequirementResult(
                    matcher.Rule["ids-model-".Length..],
                    matcher.Facet.Cardinality.ToString().ToLower(CultureInfo.InvariantCulture),
                    matcher.Wanted,
                    matcher.Facet.Instructions,
                    applicable - _failures[i],
                    _failures[i])),
            ],
        };
    }

    private IFacetMatcher MatcherOf(IdsFacet facet) => facet switch
    {
        EntityFacet entity => new EntityMatcher(entity, _facts),
        AttributeFacet attribute => new AttributeMatcher(attribute, _facts),
        PropertyFacet property => new PropertyMatcher(property, _facts),
        ClassificationFacet classification => new ClassificationMatcher(classification, _facts),
        MaterialFacet material => new MaterialMatcher(material, _facts),
        PartOfFacet partOf => new PartOfMatcher(partOf, _facts),
        _ => throw new ArgumentException($"Expected a facet of IDS 1.0, found {facet.GetType().Name}.", nameof(facet)),
    };
}
