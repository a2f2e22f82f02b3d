namespace TwinInterop.Mapping;

/// <summary>One row of a mapping table between a source vocabulary and the canonical one.</summary>
/// <param name="Source">The source term, for example <c>citygml-2.0/bldg:Room</c>.</param>
/// <param name="Canonical">The canonical term; empty when there is none.</param>
/// <param name="Match">How well they match.</param>
/// <param name="Clause">Where the source's standard defines the term.</param>
/// <param name="Note">What a reader of the table should know.</param>
public sealed record MappingRow(string Source, string Canonical, SkosMatch Match, string Clause, string Note);
