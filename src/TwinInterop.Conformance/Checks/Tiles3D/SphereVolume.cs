namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>A ball.</summary>
/// <param name="centre">Its centre.</param>
/// <param name="radius">Its radius.</param>
internal sealed class SphereVolume(Point centre, double radius) : Volume
{
    public Point Centre { get; } = centre;

    public double Radius { get; } = radius;

    protected override double Size => Radius * 2;

    public override bool Includes(Point point, double tolerance) => (point - Centre).Length <= Radius + tolerance;

    protected override IEnumerable<Point> Points() => [Centre];

    protected override IEnumerable<Point> Outline() =>
    [
        Centre,
        Centre + new Point(Radius, 0, 0), Centre + new Point(-Radius, 0, 0),
        Centre + new Point(0, Radius, 0), Centre + new Point(0, -Radius, 0),
        Centre + new Point(0, 0, Radius), Centre + new Point(0, 0, -Radius),
    ];

    protected override bool IncludesBall(SphereVolume ball, double tolerance) =>
        (ball.Centre - Centre).Length + ball.Radius <= Radius + tolerance;
}
