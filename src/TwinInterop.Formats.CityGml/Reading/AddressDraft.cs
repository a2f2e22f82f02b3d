using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>An address whose location is still to be built.</summary>
internal readonly record struct AddressDraft(Address Address, GmlNode? Location);
