using System.Text.Json;
using TwinInterop.Formats.Json;

namespace TwinInterop.Formats.NgsiLd.Contexts;

/// <summary>The terms of one context object.</summary>
internal sealed class ContextDefinitions
{
    private readonly Dictionary<string, TermDefinition> _terms = new(StringComparer.Ordinal);

    /// <summary>What stands before terms that no context defines; null when this one does not say.</summary>
    public string? Vocabulary { get; private set; }

    /// <summary>The terms, in no particular order.</summary>
    public IReadOnlyDictionary<string, TermDefinition> Terms => _terms;

    public TermDefinition? Find(string term) => _terms.GetValueOrDefault(term);

    /// <summary>Adds a definition; the last one counts.</summary>
    public void Add(string term, TermDefinition definition)
    {
        if (term == "@vocab")
            Vocabulary = definition.Iri;
        else if (!term.StartsWith('@'))
            _terms[term] = definition;
    }

    /// <summary>Reads a context object.</summary>
    /// <exception cref="FormatException">A definition is neither a text nor an object.</exception>
    public static ContextDefinitions Parse(JsonElement context)
    {
        var definitions = new ContextDefinitions();
        foreach (JsonProperty member in context.EnumerateObject())
        {
            switch (member.Value.ValueKind)
            {
                case JsonValueKind.String:
                    definitions.Add(member.Name, new TermDefinition(member.Value.GetString()!)); // a string has a text
                    break;
                case JsonValueKind.Object:
                    definitions.Add(member.Name, new TermDefinition(
                        member.Value.Text("@id") ?? member.Name, member.Value.Text("@type"), member.Value.Text("@container")));
                    break;
                case JsonValueKind.Null:
                    break; // the term is not defined any more
                case var _ when member.Name.StartsWith('@'):
                    break; // @version and @protected say nothing about terms
                default:
                    throw new FormatException($"a definition of \"{member.Name}\" that is {member.Value.ValueKind}");
            }
        }

        return definitions;
    }
}
