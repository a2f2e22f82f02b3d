namespace TwinInterop.Geometry.Alignments;

/// <summary>Sets out the alignments of a dataset: what a reader can do whose format has curves with stations.</summary>
public interface IAlignmentSurvey
{
    /// <summary>Sets out every alignment, in an order that is always the same for the same source.</summary>
    /// <param name="step">The distance between points in plan, in metres; more than 0.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is not more than 0.</exception>
    IEnumerable<SurveyedAlignment> SurveyAlignments(double step, CancellationToken cancellationToken);
}
