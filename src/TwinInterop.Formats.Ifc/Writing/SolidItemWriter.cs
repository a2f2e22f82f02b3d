using System.Globalization;
using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes bodies: as extrusions where they are prisms, with hollows as boundary representations, others as face sets.</summary>
/// <param name="instances">Takes them.</param>
/// <param name="styles">Gives them looks.</param>
/// <param name="collector">Takes faces from geometries.</param>
/// <param name="groups">Writes faces by their looks.</param>
/// <param name="hollows">Writes bodies with hollows.</param>
internal sealed class SolidItemWriter(
    InstanceWriter instances, StyleWriter styles, FaceCollector collector, LookGroupWriter groups, HollowBodyWriter hollows)
{
    private readonly PrismWriter _prisms = new(instances);

    /// <summary>Writes bodies.</summary>
    /// <param name="geometry">One body or several.</param>
    /// <param name="origin">The origin of the product.</param>
    /// <param name="written">Takes the items.</param>
    /// <param name="canSweep">Whether all items of the representation may be extrusions.</param>
    public void Write(AbstractGeometry geometry, in Position origin, WrittenItems written, bool canSweep)
    {
        var solids = new List<Solid>();
        Collect(geometry, solids);
        if (canSweep && WritePrisms(solids, origin, written))
            return;
        bool isNoted = false;
        var bodies = new List<string>(solids.Count);
        foreach (Solid solid in solids)
        {
            int before = written.Faces.Count;
            string shells = Write(solid, origin, written);
            if (written.Faces.Count == before)
                continue;
            bodies.Add(shells);
            bool isSplit = written.Faces.Count > before + 1;
            written.IsSplit |= isSplit;
            isNoted |= !solid.Interiors.IsEmpty || (isSplit && solids.Count > 1);
        }

        if (isNoted)
            written.Bodies = string.Join(',', bodies);
    }

    private static void Collect(AbstractGeometry geometry, List<Solid> solids)
    {
        switch (geometry)
        {
            case Solid solid:
                solids.Add(solid);
                break;
            case CompositeSolid composite:
                foreach (AbstractSolid member in composite.Members)
                    Collect(member, solids);
                break;
            case MultiSolid multi:
                foreach (AbstractSolid member in multi.Members)
                    Collect(member, solids);
                break;
        }
    }

    private bool WritePrisms(List<Solid> solids, in Position origin, WrittenItems written)
    {
        var prisms = new List<(Prism Prism, Material? Look)>(solids.Count);
        foreach (Solid solid in solids)
        {
            if (!solid.Interiors.IsEmpty || collector.Fill(solid.Exterior, origin) is not { Count: > 0 } surfaces
                || surfaces.Exists(surface => collector.ImageOf(surface) is not null)
                || collector.List.Looks.Any(look => !Equals(look, collector.List.Looks[0]))
                || Prism.Of(collector.List) is not { } prism)
            {
                return false;
            }

            prisms.Add((prism, collector.List.Looks[0]));
        }

        var order = new List<int>();
        foreach ((Prism prism, Material? look) in prisms)
        {
            int body = _prisms.Write(prism);
            written.Faces.Add(body);
            if (look is not null)
                styles.Style(body, look);
            int first = order.Count;
            order.AddRange(prism.Order.Select(place => first + place));
        }

        written.IsSwept = prisms.Count > 0;
        if (order.Index().Any(place => place.Index != place.Item))
            written.Order = NumberRanges.Of(order);
        return written.IsSwept;
    }

    /// <summary>Writes a body and tells how many faces each of its shells has.</summary>
    private string Write(Solid solid, in Position origin, WrittenItems written)
    {
        if (!solid.Interiors.IsEmpty)
            return hollows.Write(solid, origin, written);
        if (collector.Groups(solid.Exterior) is var looks && looks.Exists(group => group.Image is not null))
        {
            int faces = 0;
            foreach (LookGroup group in looks)
                faces += groups.Write(group, origin, written);
            return Text(faces);
        }

        collector.Fill(solid.Exterior, origin);
        int count = collector.List.Count;
        if (count > 0)
            written.IsExact &= groups.WriteAll(written);
        return Text(count);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
