namespace TwinInterop.Registry.Importing;

/// <summary>Counts what an import does.</summary>
internal sealed class ImportCounts
{
    public long Minted { get; set; }

    public long Known { get; set; }

    public long Proposed { get; set; }

    public long Identifiers { get; set; }

    public long Shared { get; set; }

    public RefusalTally Refused { get; } = new();

    public ImportOutcome ToOutcome(long rows, bool isRepeated) =>
        new(rows, Minted, Known, Proposed, Identifiers, Refused.Total, isRepeated) { Shared = Shared, Refusals = Refused.ToRefusals() };
}
