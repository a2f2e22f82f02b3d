using System.Globalization;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Formats.CityGml.Writing;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>Writes a grid as gml:RectifiedGridCoverage of GML 3.1.1 or 3.2.</summary>
/// <remarks>Source: ISO 19136:2007, 19.2.2, 20.3; OGC 03-105r1 for GML 3.1.1.</remarks>
internal sealed class CoverageWriter(XmlOutput output, CityGmlVersion version, PositionWriter positions, GmlIds ids)
{
    private readonly bool _isGml32 = version == CityGmlVersion.V3;

    /// <summary>Fills the open property element.</summary>
    public void Write(GridCoverage coverage)
    {
        output.Start("gml", "RectifiedGridCoverage");
        output.Id(coverage.Id is { } id ? ids.Take(GmlIds.Legalize(id), out _) : null);
        output.Start("gml", _isGml32 ? "domainSet" : "rectifiedGridDomain");
        WriteGrid(coverage);
        output.End();
        output.Start("gml", "rangeSet");
        if (coverage.FileUri is { } uri)
            WriteFile(coverage, uri);
        else
            WriteValues(coverage);
        output.End();
        output.End();
    }

    private static string Text(IEnumerable<long> numbers) =>
        string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private void WriteGrid(GridCoverage coverage)
    {
        output.Start("gml", "RectifiedGrid");
        output.Attribute("dimension", coverage.Low.Length.ToString(CultureInfo.InvariantCulture));
        output.Start("gml", "limits");
        output.Start("gml", "GridEnvelope");
        output.Element("gml", "low", Text(coverage.Low));
        output.Element("gml", "high", Text(coverage.High));
        output.End();
        output.End();
        for (int axis = 0; axis < coverage.Low.Length; axis++)
            output.Element("gml", "axisName", axis < coverage.Axes.Length ? coverage.Axes[axis] : "ijk"[axis % 3].ToString());
        output.Start("gml", "origin");
        output.Start("gml", "Point");
        positions.Single("pos", coverage.Origin);
        output.End();
        output.End();
        foreach (Position offset in coverage.Offsets)
            output.Element("gml", "offsetVector", Vector(offset, coverage.Origin.HasHeight));
        output.End();
    }

    /// <summary>The axes of the vector stand in the order of those of positions, with a height where the origin has one.</summary>
    private string Vector(in Position offset, bool hasHeight)
    {
        (double first, double second) = positions.Format.LatitudeFirst ? (offset.Y, offset.X) : (offset.X, offset.Y);
        double[] parts = hasHeight ? [first, second, offset.HasHeight ? offset.Z : 0] : [first, second];
        return string.Join(' ', parts.Select(SimpleValues.TextOf));
    }

    private void WriteParameters(GridCoverage coverage)
    {
        output.Start("gml", "rangeParameters");
        if (coverage.Unit is { } unit)
        {
            output.Start("gml", "Quantity");
            output.Attribute("uom", unit);
            output.Text("1");
            output.End();
        }

        output.End();
    }

    private void WriteValues(GridCoverage coverage)
    {
        output.Start("gml", "DataBlock");
        WriteParameters(coverage);
        string name = _isGml32 ? "doubleOrNilReasonTupleList" : "doubleOrNullTupleList";
        output.Element("gml", name, string.Join(' ', coverage.Values.Select(SimpleValues.TextOf)));
        output.End();
    }

    private void WriteFile(GridCoverage coverage, string uri)
    {
        output.Start("gml", "File");
        WriteParameters(coverage);
        output.Element("gml", _isGml32 ? "fileReference" : "fileName", AnyUri.Escape(uri));
        output.Element("gml", "fileStructure", coverage.FileStructure ?? "Record Interleaved");
        if (coverage.MediaType is { } type)
            output.Element("gml", "mimeType", type);
        if (coverage.Compression is { } compression)
            output.Element("gml", "compression", AnyUri.Escape(compression));
        output.End();
    }
}
