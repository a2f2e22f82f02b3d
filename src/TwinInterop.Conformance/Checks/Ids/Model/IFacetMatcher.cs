using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Holds objects against one facet.</summary>
internal interface IFacetMatcher
{
    /// <summary>The facet.</summary>
    IdsFacet Facet { get; }

    /// <summary>The rule that an object breaks which does not meet it as a requirement.</summary>
    string Rule { get; }

    /// <summary>What is wanted, for reports.</summary>
    string Wanted { get; }

    /// <summary>Whether instances of a class may have what the facet names: the others need not be looked at.</summary>
    bool Allows(EntityType type);

    /// <summary>How an object stands to the facet.</summary>
    /// <param name="entity">The object.</param>
    /// <param name="tells">Whether it is to be said what the object has: few of many are reported in words.</param>
    FacetOutcome Test(IfcEntity entity, bool tells);
}
