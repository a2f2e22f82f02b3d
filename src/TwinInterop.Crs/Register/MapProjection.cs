using System.Collections.Immutable;

namespace TwinInterop.Crs.Register;

/// <summary>A map projection with its parameters.</summary>
/// <param name="Name">Name in the register, for example <c>Lambert-93</c>.</param>
/// <param name="Method">EPSG code of the method, for example 9802.</param>
/// <param name="Parameters">Degrees and metres, in the order that the register's guidance gives for the method.</param>
internal sealed record MapProjection(string Name, int Method, ImmutableArray<double> Parameters);
