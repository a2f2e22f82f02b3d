namespace TwinInterop.Registry.Model;

/// <summary>A link that an event opened or closed.</summary>
/// <param name="Object">The object.</param>
/// <param name="Representation">The representation.</param>
/// <param name="Relation">How the representation stands to the object.</param>
/// <param name="Before">The status before; null where the link is new.</param>
/// <param name="After">The status after; null where the link was closed.</param>
/// <param name="ShareOfObject">Which share of the object the representation covers; null when unknown.</param>
/// <param name="ShareOfRepresentation">Which share of the representation the object covers; null when unknown.</param>
public sealed record AffectedLink(
    TwinId Object,
    RepresentationKey Representation,
    LinkRelation Relation,
    LinkStatus? Before,
    LinkStatus? After,
    double? ShareOfObject,
    double? ShareOfRepresentation);
