using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Reports.Bcf;

/// <summary>An issue: a rule or specification that a model breaks, with the objects concerned.</summary>
/// <param name="Id">Derived from the model and the rule: the same for the same.</param>
/// <param name="ViewpointId">That of its viewpoint.</param>
/// <param name="CommentId">That of its comment.</param>
/// <param name="Title">What is demanded.</param>
/// <param name="Type"><c>Error</c>, <c>Warning</c> or <c>Info</c>.</param>
/// <param name="Label">The rule.</param>
/// <param name="Description">How many objects break it, and what to do.</param>
/// <param name="Comment">What was found, object by object.</param>
/// <param name="Objects">The GlobalIds of the objects.</param>
/// <param name="Box">The box around them in the model's coordinates, in metres; empty where they have no shape.</param>
internal sealed record BcfTopic(
    Guid Id,
    Guid ViewpointId,
    Guid CommentId,
    string Title,
    string Type,
    string Label,
    string Description,
    string Comment,
    ImmutableArray<string> Objects,
    BoundingBox Box);
