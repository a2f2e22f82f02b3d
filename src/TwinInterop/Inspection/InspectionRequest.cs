using TwinInterop.Geometry.Alignments;
using TwinInterop.Geometry.Quantities;

namespace TwinInterop.Inspection;

/// <summary>What is wanted of an inspection beside the summary.</summary>
public sealed record InspectionRequest
{
    /// <summary>Called for each object and part as it is measured; null where figures are not wanted.</summary>
    public Action<SurveyedObject>? OnObject { get; init; }

    /// <summary>Called for each alignment as it is set out; null where they are not wanted.</summary>
    public Action<SurveyedAlignment>? OnAlignment { get; init; }

    /// <summary>The distance between the points of an alignment, in metres; 1 where nothing else is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not more than 0.</exception>
    public double StationStep
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1;
}
