using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Where one geometry goes.</summary>
/// <param name="Property">The property that holds it.</param>
/// <param name="Source">The geometry as the object has it.</param>
/// <param name="Geometry">The geometry in the type that the property admits.</param>
internal sealed record GeometryPlan(SchemaProperty Property, LodGeometry Source, AbstractGeometry Geometry);
