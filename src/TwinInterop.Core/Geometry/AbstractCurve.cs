namespace TwinInterop.Geometry;

/// <summary>Any curve.</summary>
public abstract record AbstractCurve : AbstractGeometry
{
    private protected AbstractCurve()
    {
    }
}
