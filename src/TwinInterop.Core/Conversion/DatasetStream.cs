using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Conversion;

/// <summary>A dataset on its way from a reader to a writer.</summary>
/// <param name="Info">What it is like at this point.</param>
/// <param name="Objects">Its top-level objects; can be gone through once.</param>
public sealed record DatasetStream(DatasetInfo Info, IAsyncEnumerable<CityObject> Objects);
