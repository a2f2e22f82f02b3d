namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>What is known of a city object before it is read: where it lies and whom it names.</summary>
/// <param name="Id">Its id, made unique where the source repeats one.</param>
/// <param name="Offset">Where its value begins, in bytes.</param>
/// <param name="Length">The length of its value in bytes.</param>
internal sealed record ObjectEntry(string Id, long Offset, int Length)
{
    /// <summary>The type as written; empty when there is none.</summary>
    public string Type { get; init; } = "";

    /// <summary>The ids of the parents as written.</summary>
    public IReadOnlyList<string> Parents { get; init; } = [];

    /// <summary>The ids of the children, or the members of a group, as written.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    /// <summary>The children of a group that lie in it, and are not only referenced.</summary>
    public IReadOnlyList<string> InlineMembers { get; init; } = [];

    /// <summary>Whether its children are members of a group.</summary>
    public bool IsGroup => string.Equals(Type, "CityObjectGroup", StringComparison.Ordinal);
}
