using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Profiles;
using TwinInterop.Geometry.Sweeps;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Bodies and surfaces of cross sections along an alignment.</summary>
/// <remarks>
/// Source: IfcSectionedSolidHorizontal, IfcSectionedSurface (ISO 16739-1:2024, 8.8.3.35 and 8.8.3.37). A profile stands
/// with its first axis to the left of the directrix and its second upwards; between two sections it changes evenly.
/// </remarks>
/// <param name="alignments">Reads directrices and distances.</param>
/// <param name="profiles">Reads cross sections.</param>
/// <param name="tessellation">How finely curves are cut.</param>
internal sealed class SectionedSolidReader(AlignmentCurveReader alignments, ProfileReader profiles, Tessellation tessellation)
{
    // To find the place along a directrix costs more than a corner of a profile.
    private const int PerStation = 8;

    /// <summary>The mesh of a body or surface; null where the class is another.</summary>
    /// <param name="item">The item.</param>
    /// <param name="meter">What may be spent.</param>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    public PolygonMesh? Mesh(IfcEntity item, BudgetMeter meter)
    {
        if (!item.Is(IfcClass.IfcSectionedSolidHorizontal) && !item.Is(IfcClass.IfcSectionedSurface))
            return null;
        IStationedCurve directrix = alignments.Stationed(item.NeedReference("Directrix"));
        List<Section> sections = Sections(item, directrix);
        Profile[] aligned = ProfileMatch.Align([.. sections.Select(section => section.Profile)])
            ?? throw UnreadableItemException.Degenerate(item, "profiles of equal structure", "profiles with unlike holes or parts");
        for (int i = 0; i < aligned.Length; i++)
            sections[i] = sections[i] with { Profile = aligned[i] };
        bool upright = item.Boolean("FixedAxisVertical") == true;
        var stack = new SectionStack(aligned[0]);
        Add(stack, directrix, sections[0], upright);
        for (int i = 1; i < sections.Count; i++)
        {
            (Section from, Section to) = (sections[i - 1], sections[i]);
            foreach (double station in Between(directrix, from, to, upright))
            {
                meter.Need(PerStation * aligned[0].CornerCount, item);
                Add(stack, directrix, Section.Between(from, to, station), upright);
            }

            Add(stack, directrix, to, upright);
        }

        return stack.Build();
    }

    // Where the directrix bends, and closer where the sections roll: a wide wall between two that do leaves the body.
    private IEnumerable<double> Between(IStationedCurve directrix, Section from, Section to, bool upright)
    {
        const double MostRoll = Math.PI / 180;
        List<double> stations = StationSampling.Stations(directrix, from.Place.Station, to.Place.Station, tessellation);
        for (int i = 1; i < stations.Count; i++)
        {
            (double before, double after) = (stations[i - 1], stations[i]);
            double roll = Math.Abs(Roll(directrix, Section.Between(from, to, after), upright)
                - Roll(directrix, Section.Between(from, to, before), upright));
            int steps = 1 + (int)(roll / MostRoll);
            for (int step = 1; step <= steps; step++)
            {
                if (i < stations.Count - 1 || step < steps)
                    yield return before + ((after - before) * step / steps);
            }
        }
    }

    private static double Roll(IStationedCurve directrix, Section section, bool upright)
    {
        Frame3D frame = FrameOf(directrix, section, upright);
        return Math.Atan2(frame.AxisY.Z, frame.AxisZ.Z);
    }

    private static Frame3D FrameOf(IStationedCurve directrix, Section section, bool upright)
    {
        Frame3D frame = section.Place.On(directrix);
        if (upright)
            frame = Frame3D.FromAxes(frame.Origin, Vector3D.UnitZ, frame.AxisX);
        return frame.Compose(Frame3D.FromAxes(default, section.Axis, section.Reference));
    }

    private static void Add(SectionStack stack, IStationedCurve directrix, Section section, bool upright)
    {
        Frame3D frame = FrameOf(directrix, section, upright);
        stack.Add(section.Profile, point => frame.Apply(new Vector3D(0, point.X, point.Y)));
    }

    private List<Section> Sections(IfcEntity item, IStationedCurve directrix)
    {
        IfcEntity[] positions = item.References("CrossSectionPositions").ToArray();
        IfcEntity[] shapes = item.References("CrossSections").ToArray();
        if (shapes.Length < 2 || positions.Length < 2)
            throw UnreadableItemException.Missing(item, shapes.Length < 2 ? "CrossSections" : "CrossSectionPositions");
        if (shapes.Length != positions.Length)
            throw UnreadableItemException.Degenerate(item, $"{shapes.Length} cross section positions", $"{positions.Length}");
        var sections = new List<Section>();
        for (int i = 0; i < shapes.Length; i++)
        {
            IfcEntity location = positions[i].Reference("Location");
            StationOffset place = alignments.Place(location.Exists ? location : positions[i], directrix);
            Frame3D turn = LinearPlacementReader.Turn(positions[i]);
            sections.Add(new Section(place, profiles.Profile(shapes[i]), turn.AxisZ, turn.AxisX));
        }

        sections.Sort((a, b) => a.Place.Station.CompareTo(b.Place.Station));
        return sections;
    }

    // A profile at a place, with the axes of the place relative to the curve.
    private sealed record Section(StationOffset Place, Profile Profile, Vector3D Axis, Vector3D Reference)
    {
        public static Section Between(Section from, Section to, double station)
        {
            double range = to.Place.Station - from.Place.Station;
            double share = range > 0 ? (station - from.Place.Station) / range : 0;
            return new Section(
                StationOffset.Between(from.Place, to.Place, station),
                ProfileMatch.Interpolate(from.Profile, to.Profile, share),
                from.Axis + ((to.Axis - from.Axis) * share),
                from.Reference + ((to.Reference - from.Reference) * share));
        }
    }
}
