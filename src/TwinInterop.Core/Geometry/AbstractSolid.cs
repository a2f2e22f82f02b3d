namespace TwinInterop.Geometry;

/// <summary>Any solid.</summary>
public abstract record AbstractSolid : AbstractGeometry
{
    private protected AbstractSolid()
    {
    }
}
