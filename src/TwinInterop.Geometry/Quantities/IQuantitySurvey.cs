namespace TwinInterop.Geometry.Quantities;

/// <summary>Measures every object of a dataset by itself, parts and wholes alike.</summary>
/// <remarks>
/// A reader that makes its geometry itself, as from solids of IFC, implements this to measure without making objects of
/// the model; <see cref="ReaderSurvey"/> does it for any other.
/// </remarks>
public interface IQuantitySurvey
{
    /// <summary>Measures the objects in an order that is always the same for the same source.</summary>
    /// <remarks>May be called once, and instead of reading.</remarks>
    /// <exception cref="Formats.InvalidDatasetException">The data cannot be read any further.</exception>
    IAsyncEnumerable<SurveyedObject> SurveyAsync(CancellationToken cancellationToken);
}
