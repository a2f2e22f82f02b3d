namespace TwinInterop.Formats.CityGml.Schema;

public sealed class PropertyOrderTests
{
    [Fact]
    public void A_building_of_2_0_keeps_the_order_of_its_schema() => Assert.Equal(
        """
        gml:metaDataProperty gml:description gml:name gml:boundedBy gml:location
        core:creationDate core:terminationDate core:externalReference core:generalizesTo
        core:relativeToTerrain core:relativeToWater app:appearance
        gen:dateAttribute gen:doubleAttribute gen:genericAttributeSet gen:intAttribute
        gen:measureAttribute gen:stringAttribute gen:uriAttribute
        core:_GenericApplicationPropertyOfCityObject core:_GenericApplicationPropertyOfSite
        bldg:class bldg:function bldg:usage bldg:yearOfConstruction bldg:yearOfDemolition
        bldg:roofType bldg:measuredHeight bldg:storeysAboveGround bldg:storeysBelowGround
        bldg:storeyHeightsAboveGround bldg:storeyHeightsBelowGround
        bldg:lod0FootPrint bldg:lod0RoofEdge
        bldg:lod1Solid bldg:lod1MultiSurface bldg:lod1TerrainIntersection
        bldg:lod2Solid bldg:lod2MultiSurface bldg:lod2MultiCurve bldg:lod2TerrainIntersection
        bldg:outerBuildingInstallation bldg:interiorBuildingInstallation bldg:boundedBy
        bldg:lod3Solid bldg:lod3MultiSurface bldg:lod3MultiCurve bldg:lod3TerrainIntersection
        bldg:lod4Solid bldg:lod4MultiSurface bldg:lod4MultiCurve bldg:lod4TerrainIntersection
        bldg:interiorRoom bldg:consistsOfBuildingPart bldg:address
        bldg:_GenericApplicationPropertyOfAbstractBuilding bldg:_GenericApplicationPropertyOfBuilding
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        Order(CityGmlVersion.V2),
        StringComparer.Ordinal);

    [Fact]
    public void A_building_of_3_0_keeps_the_order_of_its_schema() => Assert.Equal(
        """
        gml:metaDataProperty gml:description gml:descriptionReference gml:identifier gml:name gml:boundedBy gml:location
        core:adeOfAbstractFeature
        core:creationDate core:terminationDate core:validFrom core:validTo core:adeOfAbstractFeatureWithLifespan
        core:externalReference core:generalizesTo core:relativeToTerrain core:relativeToWater core:relatedTo
        core:appearance core:genericAttribute core:dynamizer core:adeOfAbstractCityObject
        core:spaceType core:volume core:area core:boundary core:lod0Point core:lod0MultiSurface core:lod0MultiCurve
        core:lod1Solid core:lod2Solid core:lod2MultiSurface core:lod2MultiCurve
        core:lod3Solid core:lod3MultiSurface core:lod3MultiCurve core:adeOfAbstractSpace
        core:lod1TerrainIntersectionCurve core:lod2TerrainIntersectionCurve core:lod3TerrainIntersectionCurve
        core:pointCloud core:adeOfAbstractPhysicalSpace
        core:lod1ImplicitRepresentation core:lod2ImplicitRepresentation core:lod3ImplicitRepresentation
        core:adeOfAbstractOccupiedSpace
        con:conditionOfConstruction con:dateOfConstruction con:dateOfDemolition con:constructionEvent
        con:elevation con:height con:occupancy con:adeOfAbstractConstruction
        bldg:class bldg:function bldg:usage bldg:roofType bldg:storeysAboveGround bldg:storeysBelowGround
        bldg:storeyHeightsAboveGround bldg:storeyHeightsBelowGround
        bldg:buildingConstructiveElement bldg:buildingInstallation bldg:buildingRoom bldg:buildingFurniture
        bldg:buildingSubdivision bldg:address bldg:adeOfAbstractBuilding
        bldg:buildingPart bldg:adeOfBuilding
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        Order(CityGmlVersion.V3),
        StringComparer.Ordinal);

    private static IEnumerable<string> Order(CityGmlVersion version) =>
        CitySchema.For(version).FindClass("bldg:Building")!.AllProperties.Select(property => property.Name.ToString());
}
