using System.Collections.Immutable;

namespace TwinInterop.Metadata;

/// <summary>A resource of an RDF graph that is a tree: its statements, and what they lead to.</summary>
/// <param name="Iri">Its IRI, relative to the document; null for a blank node.</param>
/// <param name="Type">Its class as a prefixed name; null for a resource that is only referred to.</param>
/// <param name="Statements">Predicates as prefixed names with their objects, in order.</param>
internal sealed record RdfResource(string? Iri, string? Type, params ImmutableArray<(string Predicate, RdfObject Value)> Statements);
