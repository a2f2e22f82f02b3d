namespace TwinInterop.Metadata;

/// <summary>What a statement of an RDF graph says: a literal or a resource.</summary>
/// <param name="Text">The text of a literal; null for a resource.</param>
/// <param name="Datatype">The datatype of a literal as a prefixed name; null for a plain one.</param>
/// <param name="Resource">The resource; null for a literal.</param>
internal sealed record RdfObject(string? Text, string? Datatype, RdfResource? Resource)
{
    public static RdfObject Literal(string text, string? datatype = null) => new(text, datatype, null);

    public static RdfObject Reference(string iri) => new(null, null, new RdfResource(iri, null));

    public static RdfObject Node(RdfResource resource) => new(null, null, resource);
}
