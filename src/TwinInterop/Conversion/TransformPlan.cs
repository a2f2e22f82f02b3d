using System.Collections.Immutable;
using TwinInterop.Crs.Declarations;
using TwinInterop.Extrusion;
using TwinInterop.Formats;
using TwinInterop.Geometry.Footprints;
using TwinInterop.Geometry.Instances;
using TwinInterop.Metadata;

namespace TwinInterop.Conversion;

/// <summary>The transforms that the user asked for, and those that the writer requires.</summary>
internal sealed class TransformPlan(ConversionRequest request, string? sourceFormat, WriterRequirements requirements, ITransform? reproject, SurveyStage? survey)
{
    public IEnumerable<ITransform> Transforms()
    {
        foreach (ITransform transform in request.Transforms)
            yield return transform;
        if (request.Extrusion is { } extrusion)
            yield return new ExtrudeFootprints(extrusion, CrsDeclaration.IsGeographic);
        if (!request.Write.Lods.IsEmpty)
            yield return new SelectLod(WantedLods());
        if (requirements.ExpandedInstances)
            yield return new ExpandInstances(CrsDeclaration.IsGeographic);
        if (requirements.Footprints)
            yield return new FootprintTransform(CrsDeclaration.IsGeographic, request.Threads);
        if (survey is not null)
            yield return survey;
        if (reproject is not null)
            yield return reproject;
        if (requirements.Heights)
            yield return new FillHeights();
    }

    /// <summary>The elements of an IFC model, which <c>4</c> asks for, are of level 3 in the canonical model.</summary>
    private ImmutableArray<string> WantedLods() =>
        sourceFormat == "ifc" && request.Read.Shells?.Asks("4") == true ? request.Write.Lods.Add("3") : request.Write.Lods;
}
