using System.Collections.Immutable;

namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>Which objects a specification is about, and what is required of them.</summary>
internal sealed record IdsSpecification
{
    /// <summary>Where it stands.</summary>
    public required IdsPlace Place { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its identifier; null for none.</summary>
    public string? Identifier { get; init; }

    /// <summary>What the author tells those who make the model; null for nothing.</summary>
    public string? Instructions { get; init; }

    /// <summary>The releases of IFC that it is for, as written: <c>IFC2X3</c>, <c>IFC4</c>, <c>IFC4X3_ADD2</c>.</summary>
    public ImmutableArray<string> Versions { get; init; } = [];

    /// <summary>How many objects there have to be at least: 0 or 1.</summary>
    public long MinOccurs { get; init; } = 1;

    /// <summary>How many objects there may be at most; null for no limit.</summary>
    public long? MaxOccurs { get; init; } = 1;

    /// <summary>Whether there must be no object that it applies to.</summary>
    public bool IsProhibited => MaxOccurs == 0;

    /// <summary>What an object has to fulfil for the specification to be about it.</summary>
    public ImmutableArray<IdsFacet> Applicability { get; init; } = [];

    /// <summary>What is required of such an object.</summary>
    public ImmutableArray<IdsFacet> Requirements { get; init; } = [];

    /// <summary>Whether it states what it applies to, be it right or wrong.</summary>
    public bool HasApplicability { get; init; }

    /// <summary>Whether it states requirements, be they right or wrong.</summary>
    public bool HasRequirements { get; init; }
}
