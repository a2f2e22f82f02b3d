using System.Collections.Immutable;

namespace TwinInterop.Model;

/// <summary>A typed relation to another object.</summary>
/// <param name="Type">The kind, for example <c>groupMember</c>, <c>generalizesTo</c>, <c>relatedTo</c>.</param>
/// <param name="TargetId">The id of the other object in the source dataset, or a URI outside it.</param>
/// <param name="Role">The role that the source names; null when it names none.</param>
public sealed record CityObjectRelation(string Type, string TargetId, string? Role = null)
{
    /// <summary>The code list of <see cref="Role"/>, normally a URI; null when the source names none.</summary>
    public string? RoleCodeSpace { get; init; }

    /// <summary>Attributes of the relation itself, such as a distance.</summary>
    public ImmutableArray<CityAttribute> Attributes { get; init; } = [];

    /// <summary>The other object lies in the group.</summary>
    public const string GroupMember = "groupMember";

    /// <summary>The group belongs to the other object.</summary>
    public const string GroupParent = "groupParent";

    /// <summary>The other object holds this one as a part, where parts come by themselves.</summary>
    public const string Parent = "parent";

    /// <summary>The other object is the same thing, more general.</summary>
    public const string GeneralizesTo = "generalizesTo";
}
