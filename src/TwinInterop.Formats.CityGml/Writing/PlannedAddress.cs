using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>An address that will be written.</summary>
/// <param name="Address">The address.</param>
/// <param name="Id">The id in the file; null for none.</param>
internal sealed record PlannedAddress(Address Address, string? Id);
