namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>An attribute whose values are the instances that refer to this one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Low">How many there must be at least.</param>
/// <param name="High">How many there may be; null when there is no bound.</param>
/// <param name="Entity">Which entity refers.</param>
/// <param name="Attribute">With which of its attributes.</param>
internal sealed record InverseAttribute(string Name, int Low, int? High, string Entity, string Attribute);
