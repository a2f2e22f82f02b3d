using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>A map of the faults: the objects as boxes, faults as numbered signs, and the same numbers in a table.</summary>
internal sealed class MapSection(ReportPage page)
{
    private const int PlacesListed = 20;
    private const int FaultsOfPlaceShown = 2;

    private static readonly LocalText Place = new("Place", "Lieu");
    private static readonly LocalText Faults = new("Requirements not met", "Exigences non respectées");
    private static readonly LocalText LonLat = new("Longitude, latitude", "Longitude, latitude");
    private static readonly LocalText Objects = new("objects or tiles of the delivery", "objets ou tuiles de la livraison");
    private static readonly LocalText OneError = new("place with an error", "lieu avec une erreur");
    private static readonly LocalText OneWarning = new("place without error, with a warning or a note", "lieu sans erreur, avec un avertissement ou une remarque");

    private HtmlWriter Html => page.Html;

    public void Write()
    {
        if (!page.HasMap)
            return;
        ReportPlaces places = page.Places;
        MapFrame frame = MapFrame.Of(places);
        List<FaultCluster> clusters = FaultCluster.Gather(places.Faults, frame);
        page.Begin("map", PageWords.MapTitle);
        Html.Open("figure");
        Draw(places, frame, clusters);
        Html.Open("figcaption").Text(Caption(places, clusters)).Close().Close();
        WriteTable(clusters);
        Html.Close();
    }

    private void Draw(ReportPlaces places, MapFrame frame, List<FaultCluster> clusters)
    {
        Html.Open("svg", ("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {MapFrame.Width} {frame.Height:0}")), ("role", "img"), ("aria-labelledby", "map-name"));
        Html.Element("title", page.Say(PageWords.MapTitle), ("id", "map-name"));
        Html.Void("rect", ("class", "ground"), ("width", "100%"), ("height", "100%"));
        foreach (BoundingBox box in places.Boxes.OrderByDescending(box => (box.Max.X - box.Min.X) * (box.Max.Y - box.Min.Y)))
        {
            (double left, double bottom) = frame.ToPage(box.Min);
            (double right, double top) = frame.ToPage(box.Max);
            Html.Void("rect", ("class", "object"), ("x", Show(left)), ("y", Show(top)), ("width", Show(Math.Max(1, right - left))), ("height", Show(Math.Max(1, bottom - top))));
        }

        for (int i = clusters.Count - 1; i >= 0; i--)
            Draw(clusters[i], i + 1);
        DrawScale(frame);
        Html.Close();
    }

    private void Draw(FaultCluster cluster, int number)
    {
        bool isError = cluster.Worst == Severity.Error;
        Html.Open("g", ("class", isError ? "fault bad" : "fault warn"), ("transform", $"translate({Show(cluster.X)} {Show(cluster.Y)})"));
        Html.Element("title", $"{SafeText.Of(cluster.Faults.Count)} – {cluster.Faults[0].Finding.Rule.Title.In(page.Language)}");
        if (isError)
            Html.Void("circle", ("r", "9"));
        else
            Html.Void("path", ("d", "M0 -11 L10 7 L-10 7 Z"));
        if (number <= PlacesListed)
            Html.Element("text", SafeText.Of(number), ("y", "3.5"));
        Html.Close();
    }

    private void DrawScale(MapFrame frame)
    {
        (double metres, double length) = frame.ScaleBar();
        double y = frame.Height - 18;
        string label = metres >= 1000
            ? string.Create(CultureInfo.InvariantCulture, $"{metres / 1000:0} km")
            : string.Create(CultureInfo.InvariantCulture, $"{metres:0} m");
        Html.Void("path", ("class", "scale"), ("d", $"M16 {Show(y - 5)} V{Show(y)} H{Show(16 + length)} V{Show(y - 5)}"));
        Html.Element("text", label, ("class", "label"), ("x", Show(22 + length)), ("y", Show(y + 2)));
        Html.Void("path", ("class", "north"), ("d", $"M{Show(MapFrame.Width - 24)} 34 V12 M{Show(MapFrame.Width - 30)} 20 L{Show(MapFrame.Width - 24)} 11 L{Show(MapFrame.Width - 18)} 20"));
        Html.Element("text", "N", ("class", "label middle"), ("x", Show(MapFrame.Width - 24)), ("y", "48"));
    }

    private string Caption(ReportPlaces places, List<FaultCluster> clusters)
    {
        string signs = $"▢ {page.Say(Objects)} · ● {page.Say(OneError)} · ▲ {page.Say(OneWarning)}.";
        if (clusters.Count == 0)
            signs = $"▢ {page.Say(Objects)}.";
        if (places.Unplaced == 0)
            return signs;
        string count = page.Say(places.Unplaced);
        return signs + (page.IsFrench
            ? $" {count} constat(s) sans position : ils ne figurent que dans les tableaux."
            : $" {count} finding(s) without a position: they are in the tables only.");
    }

    private void WriteTable(List<FaultCluster> clusters)
    {
        if (clusters.Count == 0)
            return;
        page.BeginTable(page.Say(PageWords.MapTitle), "places", Place, Faults, LonLat);
        for (int i = 0; i < clusters.Count && i < PlacesListed; i++)
        {
            FaultCluster cluster = clusters[i];
            int number = i + 1;
            page.BeginRow(Place, () => page.Badge(cluster.Worst == Severity.Error ? "bad" : "warn", SafeText.Of(number)));
            page.Cell(Faults, () => WriteFaults(cluster));
            page.Cell(LonLat, string.Create(CultureInfo.InvariantCulture, $"{cluster.Faults[0].Place.X:0.000000}, {cluster.Faults[0].Place.Y:0.000000}"), "number");
            Html.Close();
        }

        page.EndTable();
        if (clusters.Count > PlacesListed)
            Html.Element("p", page.IsFrench ? $"et {page.Say(clusters.Count - PlacesListed)} autres lieux" : $"and {page.Say(clusters.Count - PlacesListed)} more places", ("class", "aside"));
    }

    private void WriteFaults(FaultCluster cluster)
    {
        Html.Open("ul");
        var groups = cluster.Faults.GroupBy(fault => (fault.Finding.Rule.Id, fault.Finding.Subject)).ToList();
        foreach (var group in groups.Take(FaultsOfPlaceShown))
        {
            Html.Open("li").Text(group.First().Finding.Rule.Title.In(page.Language)).Text($" × {SafeText.Of(group.Count())} ");
            if (group.Key.Subject is { } named)
                Html.Data(named);
            Html.Close();
        }

        Html.Close();
        int rest = groups.Count - FaultsOfPlaceShown;
        if (rest > 0)
            Html.Element("p", page.IsFrench ? $"et {page.Say(rest)} de plus" : $"and {page.Say(rest)} more", ("class", "aside"));
    }

    private static string Show(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
