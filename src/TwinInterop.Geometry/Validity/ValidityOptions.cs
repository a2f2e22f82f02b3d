namespace TwinInterop.Geometry.Validity;

/// <summary>How exact a geometry must be, and how much work its validation may take.</summary>
public sealed record ValidityOptions
{
    /// <summary>The tolerances that suppliers of city models agree on.</summary>
    public static ValidityOptions Default { get; } = new();

    /// <summary>Whether ordinates are degrees of longitude and latitude; heights are metres in any case.</summary>
    public bool IsGeographic { get; init; }

    /// <summary>Metres in one unit of the plane ordinates of a projected CRS.</summary>
    public double MetresPerUnit { get; init; } = 1;

    /// <summary>Positions closer than this along each axis are one, in metres; not below 0.</summary>
    public double SnapMetres { get; init; } = 0.001;

    /// <summary>The largest distance of a position from the plane of its polygon, in metres.</summary>
    public double PlanarityMetres { get; init; } = 0.01;

    /// <summary>The largest angle between a part of a polygon and its plane, in degrees.</summary>
    public double NormalsDegrees { get; init; } = 20;

    /// <summary>How deep solids may reach into one another before they overlap, and how far apart neighbours may be, in metres.</summary>
    public double OverlapMetres { get; init; } = 0.001;

    /// <summary>How many pairs of parts (edges, triangles, a point and a triangle) may be compared in one geometry.</summary>
    /// <remarks>A shell of 100,000 triangles takes some millions; a pair takes some ten nanoseconds.</remarks>
    public long MaxComparisons { get; init; } = 50_000_000;

    /// <summary>How many findings of one code are listed for one shell; further ones add nothing.</summary>
    public int MaxFindingsPerCode { get; init; } = 100;
}
