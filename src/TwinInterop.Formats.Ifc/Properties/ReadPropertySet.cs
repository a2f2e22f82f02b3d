using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>A property set as it was read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Members">Its properties.</param>
/// <param name="Series">Its time series; they are no properties.</param>
/// <param name="Hint">What this tool noted of it; null for nothing.</param>
internal sealed record ReadPropertySet(string Name, ImmutableArray<CityAttribute> Members, ImmutableArray<ReadTimeSeries> Series, ValueHint? Hint);
