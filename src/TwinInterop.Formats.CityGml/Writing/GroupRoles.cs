using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>The roles of group members that lie in the group: relations to own parts.</summary>
internal static class GroupRoles
{
    /// <summary>Whether a relation says the role of a part, which is written with the part and not as a link.</summary>
    public static bool IsAboutPart(FeaturePlan plan, CityObjectRelation relation) =>
        relation.Type == CityObjectRelation.GroupMember
        && plan.Source.Parts.Any(part => part.Source.LocalId == relation.TargetId);

    /// <summary>The relation that says the role of a part; null when there is none.</summary>
    public static CityObjectRelation? Of(FeaturePlan plan, FeaturePlan part) => plan.Source.Relations.FirstOrDefault(
        relation => relation.Type == CityObjectRelation.GroupMember && relation.TargetId == part.Source.Source.LocalId);
}
