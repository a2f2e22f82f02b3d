namespace TwinInterop.Conformance.Delivery;

/// <summary>Where objects may lie, in longitude and latitude.</summary>
internal sealed record ExtentDemand(double West, double South, double East, double North);
