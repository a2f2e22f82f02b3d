using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;
using TwinInterop.Testing;

namespace TwinInterop.Crs.Tests.Operations;

/// <summary>Geocentric and three-dimensional systems.</summary>
public sealed class GeocentricTests
{
    private static readonly AreaOfUse Earth = new(-180, -90, 180, 90);

    [CorpusFact("cs2cs")]
    public void Geocentric_coordinates_agree_with_PROJ_both_ways()
    {
        Position[] places = Points.In(Earth, 1000, height: 4321);

        Position[] ours = places.Through(CoordinateOperation.Create(Points.Epsg(4979), Points.Epsg(4978)));
        Position[] theirs = Proj.Transform("EPSG:4979", "EPSG:4978", places);
        Assert.InRange(Points.Apart(ours, theirs, CrsUnit.Metre), 0, 1e-6);
        Assert.InRange(Points.HeightsApart(ours, theirs), 0, 1e-6);

        Position[] back = ours.Through(CoordinateOperation.Create(Points.Epsg(4978), Points.Epsg(4979)));
        Assert.InRange(Points.Apart(back, places, CrsUnit.Degree), 0, 1e-6);
        Assert.InRange(Points.HeightsApart(back, places), 0, 1e-6);
    }

    [Theory]
    [InlineData(0, 90)]
    [InlineData(0, -90)]
    [InlineData(180, 0)]
    [InlineData(-75, 0)]
    public void Poles_and_equator_come_back(double longitude, double latitude)
    {
        Position[] places = [new(longitude, latitude, 10)];

        Position[] back = places
            .Through(CoordinateOperation.Create(Points.Epsg(4979), Points.Epsg(4978)))
            .Through(CoordinateOperation.Create(Points.Epsg(4978), Points.Epsg(4979)));

        Assert.Equal(latitude, back[0].Y, 1e-11);
        Assert.Equal(10, back[0].Z, 1e-7);
    }

    [CorpusTheory("cs2cs")]
    [InlineData(2154, 4978)]
    [InlineData(28992, 4978)]
    [InlineData(25832, 4936)]
    public void A_projected_system_goes_to_the_geocentric_one_as_in_PROJ(int source, int target)
    {
        AreaOfUse area = CrsRegister.Find(source).Area;
        Position[] places = Points.In(area, 200, height: 0).Through(
            CoordinateOperation.Create(Points.Epsg(4326), Points.Epsg(source)));
        int modern = CrsRegister.Find(source).BaseCode == 4289 ? 4258 : CrsRegister.Find(source).BaseCode;

        Position[] ours = places.Through(CoordinateOperation.Create(Points.Epsg(source), Points.Epsg(target)));
        Position[] geographic = Proj.Transform($"EPSG:{source}", $"EPSG:{modern}", places, grids: false);
        Position[] theirs = Proj.Transform(target == 4978 ? "EPSG:4979" : "EPSG:4937", $"EPSG:{target}", geographic);

        Assert.InRange(Points.Apart(ours, theirs, CrsUnit.Metre), 0, 0.001);
        Assert.InRange(Points.HeightsApart(ours, theirs), 0, 0.001);
    }

    [CorpusFact("cs2cs")]
    public void Ellipsoidal_heights_change_with_the_datum()
    {
        Position[] places = Points.In(CrsRegister.Find(4999).Area, 200, height: 50);

        Position[] ours = places.Through(CoordinateOperation.Create(Points.Epsg(4999), Points.Epsg(4979)));
        Position[] theirs = Proj.Transform("EPSG:4999", "EPSG:4979", places);

        Assert.InRange(Points.HeightsApart(ours, theirs), 0, 0.001);
        Assert.True(Points.HeightsApart(ours, places) > 0.1);
    }
}
