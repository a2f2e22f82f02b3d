using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>An object of the file as others refer to it.</summary>
/// <param name="Number">Its instance.</param>
/// <param name="Entity">Its entity.</param>
/// <param name="GlobalId">Its GlobalId.</param>
/// <param name="Placement">Its placement; 0 where it has none.</param>
internal readonly record struct ObjectReference(int Number, EntityType Entity, string GlobalId, int Placement);
