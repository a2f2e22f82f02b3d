using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>From longitude and latitude to the drawing: metres of a plate carrée that is true in the middle of the map.</summary>
internal sealed class MapFrame
{
    /// <summary>The width of the drawing, in its own units.</summary>
    public const double Width = 960;

    private const double MaxHeight = 620;
    private const double MinHeight = 240;
    private const double Margin = 40;
    private const double MetresPerDegree = 111_320;
    private const double LeastMetres = 20;

    private readonly Position _centre;
    private readonly double _cosine;
    private readonly double _scale;

    private MapFrame(Position centre, double cosine, double scale, double height)
    {
        _centre = centre;
        _cosine = cosine;
        _scale = scale;
        Height = height;
    }

    /// <summary>The height of the drawing.</summary>
    public double Height { get; }

    public static MapFrame Of(ReportPlaces places)
    {
        BoundingBox all = places.Boxes.Aggregate(BoundingBox.Empty, (sum, box) => sum.Add(box));
        all = places.Faults.Aggregate(all, (sum, fault) => sum.Add(fault.Place));
        var centre = new Position((all.Min.X + all.Max.X) / 2, (all.Min.Y + all.Max.Y) / 2);
        double cosine = Math.Max(0.01, Math.Cos(centre.Y * Math.PI / 180));
        double across = Math.Max(LeastMetres, (all.Max.X - all.Min.X) * MetresPerDegree * cosine);
        double up = Math.Max(LeastMetres, (all.Max.Y - all.Min.Y) * MetresPerDegree);
        double scale = Math.Min((Width - (2 * Margin)) / across, (MaxHeight - (2 * Margin)) / up);
        return new MapFrame(centre, cosine, scale, Math.Clamp((up * scale) + (2 * Margin), MinHeight, MaxHeight));
    }

    /// <summary>Where a place is drawn.</summary>
    public (double X, double Y) ToPage(in Position place) => (
        (Width / 2) + ((place.X - _centre.X) * MetresPerDegree * _cosine * _scale),
        (Height / 2) - ((place.Y - _centre.Y) * MetresPerDegree * _scale));

    /// <summary>A round length of about a fifth of the map, in metres, and how long it is drawn.</summary>
    public (double Metres, double Length) ScaleBar()
    {
        double wanted = Width / 5 / _scale;
        double power = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        double metres = wanted / power >= 5 ? 5 * power : wanted / power >= 2 ? 2 * power : power;
        return (metres, metres * _scale);
    }
}
