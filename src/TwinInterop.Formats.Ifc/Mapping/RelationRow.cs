namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>What a relationship of IFC is in the model.</summary>
/// <param name="Subjects">The attributes that may name the object that has the relation.</param>
/// <param name="Objects">The attributes that may name the other object.</param>
/// <param name="Type">The type of the relation.</param>
/// <param name="Role">The attribute that gives the role; empty when none does.</param>
internal sealed record RelationRow(string[] Subjects, string[] Objects, string Type, string Role);
