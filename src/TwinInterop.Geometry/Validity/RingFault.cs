namespace TwinInterop.Geometry.Validity;

/// <summary>What is wrong with the rings of a polygon.</summary>
/// <param name="Code">Which fault.</param>
/// <param name="Ring">The ring; null where it is no single one.</param>
/// <param name="Message">What was found and what was expected.</param>
/// <param name="Vertex">Where; null for the first corner of the ring.</param>
internal readonly record struct RingFault(ValidityCode Code, int? Ring, string Message, int? Vertex = null);
