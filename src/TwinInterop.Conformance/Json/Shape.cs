using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TwinInterop.Conformance.Json;

/// <summary>The members of a JSON object.</summary>
/// <param name="Name">What the standard calls the object.</param>
internal sealed record Shape(string Name)
{
    public FrozenDictionary<string, Form> Members { get; private init; } = FrozenDictionary<string, Form>.Empty;

    public ImmutableArray<string> Required { get; private init; } = [];

    /// <summary>Groups of members of which no more than one may be given.</summary>
    public ImmutableArray<ImmutableArray<string>> Exclusive { get; init; } = [];

    /// <summary>Members of which one must be given.</summary>
    public ImmutableArray<string> Alternatives { get; init; } = [];

    /// <summary>Members that another needs.</summary>
    public ImmutableArray<(string Member, string Needs)> Dependencies { get; init; } = [];

    /// <summary>A shape; a name that ends with <c>!</c> is required.</summary>
    public static Shape Of(string name, params (string Name, Form Form)[] members) => new(name)
    {
        Members = members.ToFrozenDictionary(member => member.Name.TrimEnd('!'), member => member.Form, StringComparer.Ordinal),
        Required = [.. members.Where(member => member.Name.EndsWith('!')).Select(member => member.Name.TrimEnd('!'))],
    };
}
