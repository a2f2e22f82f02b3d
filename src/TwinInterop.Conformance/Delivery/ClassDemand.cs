using System.Collections.Immutable;

namespace TwinInterop.Conformance.Delivery;

/// <summary>What is asked of the objects of a class.</summary>
/// <param name="Class">The canonical class.</param>
/// <param name="Formats">The formats to which this applies; empty for all.</param>
/// <param name="Least">How many objects a file of those formats has at least.</param>
/// <param name="Lods">Levels of detail of which each object has at least one; empty for any.</param>
/// <param name="Properties">Its properties.</param>
/// <param name="Identifiers">Its identifiers.</param>
/// <param name="Identified">How large a share has at least one of the identifiers; 0 for none asked.</param>
internal sealed record ClassDemand(
    string Class,
    ImmutableArray<string> Formats,
    int Least,
    ImmutableArray<string> Lods,
    ImmutableArray<PropertyDemand> Properties,
    ImmutableArray<IdentifierDemand> Identifiers,
    double Identified);
