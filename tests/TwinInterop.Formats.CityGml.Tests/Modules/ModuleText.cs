using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Formats.CityGml.Tests.Reading;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Modules;

/// <summary>Datasets of CityGML 3.0 with features of its newer modules.</summary>
internal static class ModuleText
{
    public const string Namespaces = GmlText.V3 + """
         xmlns:dyn="http://www.opengis.net/citygml/dynamizer/3.0" xmlns:pcl="http://www.opengis.net/citygml/pointcloud/3.0"
         xmlns:vers="http://www.opengis.net/citygml/versioning/3.0" xmlns:dem="http://www.opengis.net/citygml/relief/3.0"
        """;

    public const string Envelope = """
        <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783" srsDimension="3">
        <gml:lowerCorner>500000 5400000 0</gml:lowerCorner><gml:upperCorner>500100 5400100 50</gml:upperCorner></gml:Envelope></gml:boundedBy>
        """;

    public const string Dynamizer = """
        <dynamizer><dyn:Dynamizer gml:id="d"><gml:name>Heat</gml:name>
        <dyn:attributeRef>//bldg:Building[@gml:id='b']/core:genericAttribute/gen:DoubleAttribute[gen:name='heat']/gen:value</dyn:attributeRef>
        <dyn:startTime>2020-01-01T00:00:00Z</dyn:startTime>
        <dyn:dynamicData><dyn:GenericTimeseries><dyn:observationProperty>Heat demand</dyn:observationProperty><dyn:uom>kWh</dyn:uom>
        <dyn:valueType>double</dyn:valueType>
        <dyn:timeValuePair><dyn:TimeValuePair><dyn:timestamp>2020-01</dyn:timestamp><dyn:doubleValue>-1.5</dyn:doubleValue></dyn:TimeValuePair></dyn:timeValuePair>
        <dyn:timeValuePair><dyn:TimeValuePair><dyn:timestamp>2020-02</dyn:timestamp><dyn:doubleValue>2.5</dyn:doubleValue></dyn:TimeValuePair></dyn:timeValuePair>
        </dyn:GenericTimeseries></dyn:dynamicData>
        <dyn:sensorConnection><dyn:SensorConnection><dyn:connectionType>sta1.1</dyn:connectionType>
        <dyn:observationProperty>Heat demand</dyn:observationProperty><dyn:baseURL>https://sensors.example/v1.1</dyn:baseURL>
        <dyn:sensorLocation xlink:href="#b"/></dyn:SensorConnection></dyn:sensorConnection></dyn:Dynamizer></dynamizer>
        """;

    public const string Cloud = """
        <pointCloud><pcl:PointCloud gml:id="pc"><gml:name>Scan</gml:name><pcl:points><gml:MultiPoint>
        <gml:pointMember><gml:Point><gml:pos>500001 5400001 1</gml:pos></gml:Point></gml:pointMember>
        <gml:pointMember><gml:Point><gml:pos>500002 5400002 2</gml:pos></gml:Point></gml:pointMember></gml:MultiPoint></pcl:points></pcl:PointCloud></pointCloud>
        """;

    public static string Model(string members) => GmlText.Model(Envelope + members, Namespaces);

    public static string Building(string content) =>
        Model($"<cityObjectMember><bldg:Building gml:id=\"b\">{content}</bldg:Building></cityObjectMember>");

    /// <summary>Converts text; the books must balance.</summary>
    public static async Task<(string Output, ConversionContext Context)> ConvertAsync(
        string gml, IFormat to, string? version = null, params ITransform[] transforms)
    {
        (byte[] output, ConversionContext context) = await Conversions.ConvertAsync(
            new CityGmlFormat(), DatasetSource.FromBytes("test", Encoding.UTF8.GetBytes(gml)), to, new WriteOptions { Version = version }, transforms);
        return (Encoding.UTF8.GetString(output), context);
    }
}
