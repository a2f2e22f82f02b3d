using System.Collections.Immutable;

namespace TwinInterop.Registry.Matching;

/// <summary>An object of a data set as matching sees it.</summary>
/// <param name="Id">Its id in the data set.</param>
/// <param name="Class">Its canonical class; only objects of one kind are compared.</param>
/// <param name="Shape">Its footprint in metres; null where it has none.</param>
internal sealed record MatchTarget(string Id, string Class, PlanShape? Shape)
{
    /// <summary>The lowest and highest height, in metres; null when unknown.</summary>
    public (double Low, double High)? Heights { get; init; }

    public long? Storeys { get; init; }

    public string? Name { get; init; }

    public string? Address { get; init; }

    /// <summary>Names in global schemes, as <c>scheme:value</c>.</summary>
    public ImmutableArray<string> Identifiers { get; init; } = [];

    /// <summary>What classes are compared with one another: a building and its parts may stand for the same thing.</summary>
    public string Kind => Class is "BuildingPart" or "BuildingUnit" ? "Building" : Class;
}
