namespace TwinInterop.Geometry;

/// <summary>Another surface, used as it is or turned over.</summary>
/// <remarks>Source: ISO 19136-1:2020, 11.2.5 (gml:OrientableSurface).</remarks>
/// <param name="Base">The surface that is used.</param>
/// <param name="IsReversed">Whether its outside is the base's inside.</param>
public sealed record OrientableSurface(AbstractSurface Base, bool IsReversed) : AbstractSurface;
