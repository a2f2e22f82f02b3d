using System.Collections.Immutable;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Quantities;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>What a survey finds out about the shape of one object.</summary>
/// <param name="Quantities">The figures of its body; null when it has no faces.</param>
/// <param name="Extent">The box around it in the coordinates that are read; empty when it has no faces.</param>
/// <param name="Findings">What was found wrong with it.</param>
internal readonly record struct SurveyedBody(
    BodyQuantities? Quantities, BoundingBox Extent, ImmutableArray<Diagnostic> Findings);
