using TwinInterop.Crs.Declarations;
using TwinInterop.Extrusion;
using TwinInterop.Formats;
using TwinInterop.Geometry.Footprints;
using TwinInterop.Geometry.Instances;
using TwinInterop.Metadata;

namespace TwinInterop.Conversion;

/// <summary>The transforms that the user asked for, and those that the writer requires.</summary>
internal sealed class TransformPlan(ConversionRequest request, WriterRequirements requirements, ITransform? reproject, SurveyStage? survey)
{
    public IEnumerable<ITransform> Transforms()
    {
        foreach (ITransform transform in request.Transforms)
            yield return transform;
        if (request.Extrusion is { } extrusion)
            yield return new ExtrudeFootprints(extrusion, CrsDeclaration.IsGeographic);
        if (!request.Write.Lods.IsEmpty)
            yield return new SelectLod(request.Write.Lods);
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
}
