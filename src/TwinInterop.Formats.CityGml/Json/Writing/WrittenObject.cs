namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>A city object as it is written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Utf8">Its JSON; valid until the next object is written.</param>
/// <param name="PatchAt">Where further parents can be put in, in bytes from its start.</param>
/// <param name="HasParents">Whether that place lies in an array that has a parent already.</param>
internal readonly record struct WrittenObject(string Id, ReadOnlyMemory<byte> Utf8, int PatchAt, bool HasParents);
