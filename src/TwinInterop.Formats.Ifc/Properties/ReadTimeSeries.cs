using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>A time series of a property set.</summary>
/// <param name="Property">The name of the property that refers to it.</param>
/// <param name="Series">The series.</param>
internal sealed record ReadTimeSeries(string Property, TimeSeries Series);
