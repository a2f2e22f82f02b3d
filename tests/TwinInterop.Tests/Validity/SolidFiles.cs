using System.Globalization;
using System.Text;

namespace TwinInterop.Tests.Validity;

/// <summary>Shells in the plain formats of geometry validators (.poly, .off, .obj), written as the solid of a building.</summary>
internal static class SolidFiles
{
    /// <summary>The bytes of a CityGML 2.0 model with the one solid; coordinates as in the source.</summary>
    public static byte[] ToCityGml(string path)
    {
        string[] lines =
        [
            .. File.ReadLines(path).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0),
        ];
        (List<string> points, List<List<int[]>> faces) = Path.GetExtension(path) switch
        {
            ".obj" => ReadObj(lines),
            ".off" => ReadOff(lines),
            _ => ReadPoly(lines),
        };
        var members = new StringBuilder();
        foreach (List<int[]> rings in faces)
        {
            members.Append("<gml:surfaceMember><gml:Polygon>");
            for (int i = 0; i < rings.Count; i++)
            {
                string role = i == 0 ? "exterior" : "interior";
                string positions = string.Join(' ', rings[i].Append(rings[i][0]).Select(at => points[at]));
                members.Append(CultureInfo.InvariantCulture, $"<gml:{role}><gml:LinearRing><gml:posList>{positions}</gml:posList></gml:LinearRing></gml:{role}>");
            }

            members.Append("</gml:Polygon></gml:surfaceMember>");
        }

        return Encoding.UTF8.GetBytes($"""
            <core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml"
             xmlns:bldg="http://www.opengis.net/citygml/building/2.0"><core:cityObjectMember><bldg:Building gml:id="b1"><bldg:lod2Solid>
            <gml:Solid srsDimension="3"><gml:exterior><gml:CompositeSurface>{members}</gml:CompositeSurface></gml:exterior></gml:Solid>
            </bldg:lod2Solid></bldg:Building></core:cityObjectMember></core:CityModel>
            """);
    }

    private static (List<string> Points, List<List<int[]>> Faces) ReadObj(string[] lines)
    {
        string[][] words = [.. lines.Select(Words)];
        return (
            [.. words.Where(line => line[0] == "v").Select(line => string.Join(' ', line[1..4]))],
            [.. words.Where(line => line[0] == "f").Select(line =>
                new List<int[]> { line[1..].Select(corner => Number(corner.Split('/')[0]) - 1).ToArray() })]);
    }

    private static (List<string> Points, List<List<int[]>> Faces) ReadOff(string[] lines)
    {
        var words = new Queue<string>(lines.SelectMany(Words).Where(word => word != "OFF"));
        int points = Number(words.Dequeue());
        int faces = Number(words.Dequeue());
        words.Dequeue();
        return (
            [.. Enumerable.Range(0, points).Select(_ => $"{words.Dequeue()} {words.Dequeue()} {words.Dequeue()}")],
            [.. Enumerable.Range(0, faces).Select(_ => new List<int[]>
            {
                Enumerable.Range(0, Number(words.Dequeue())).Select(_ => Number(words.Dequeue())).ToArray(),
            })]);
    }

    private static (List<string> Points, List<List<int[]>> Faces) ReadPoly(string[] text)
    {
        var lines = new Queue<string[]>(text.Select(Words));
        string[][] points = [.. Enumerable.Range(0, Number(lines.Dequeue()[0])).Select(_ => lines.Dequeue())];
        int first = Number(points[0][0]);
        var faces = new List<List<int[]>>();
        for (int left = Number(lines.Dequeue()[0]); left > 0; left--)
        {
            string[] head = lines.Dequeue();
            faces.Add([.. Enumerable.Range(0, Number(head[0])).Select(_ => Ring(lines.Dequeue(), first))]);
            for (int holes = head.Length > 1 ? Number(head[1]) : 0; holes > 0; holes--)
                lines.Dequeue();
        }

        return ([.. points.Select(point => string.Join(' ', point[1..4]))], faces);
    }

    private static int[] Ring(string[] words, int first) =>
        [.. words.Skip(1).Take(Number(words[0])).Select(index => Number(index) - first)];

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
