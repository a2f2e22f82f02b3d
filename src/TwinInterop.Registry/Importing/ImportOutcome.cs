using System.Collections.Immutable;

namespace TwinInterop.Registry.Importing;

/// <summary>What an import did.</summary>
/// <param name="Rows">Rows read, those of an interrupted import before included.</param>
/// <param name="Minted">Objects made.</param>
/// <param name="Known">Rows whose object the registry knew: by their id, a stamp, or an identifier.</param>
/// <param name="Proposed">Rows that could be several objects: they wait for review.</param>
/// <param name="Identifiers">Names added to objects.</param>
/// <param name="Refused">Identifiers that are none of their scheme, or that another object has; and repeated rows.</param>
/// <param name="IsRepeated">Whether the whole version was in the registry before.</param>
public sealed record ImportOutcome(
    long Rows, long Minted, long Known, long Proposed, long Identifiers, long Refused, bool IsRepeated = false)
{
    /// <summary>
    /// Rows with an id that is unique in a project, such as an IFC GlobalId, and that another object of the same version has: copies of
    /// a template. Each has an object of its own and waits for review.
    /// </summary>
    public long Shared { get; init; }

    /// <summary>What was refused, by reason.</summary>
    public ImmutableArray<ImportRefusal> Refusals { get; init; } = [];

    /// <summary>Whether nothing was kept: the rest tells what would have been done.</summary>
    public bool IsDryRun { get; init; }
}
