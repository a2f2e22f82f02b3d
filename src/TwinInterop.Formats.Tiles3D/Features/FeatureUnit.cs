using System.Globalization;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Objects that go to one tile together, and whose levels of detail replace one another.</summary>
/// <param name="members">Parents before their parts.</param>
internal sealed class FeatureUnit(IReadOnlyList<UnitMember> members)
{
    /// <summary>Parents before their parts.</summary>
    public IReadOnlyList<UnitMember> Members { get; } = members;

    /// <summary>Its levels of detail, the finest first; one empty text where nothing has a level.</summary>
    public IReadOnlyList<string> Lods { get; } = LodsOf(members);

    /// <summary>How fine a level is: a number that grows; a level that is not stated is the coarsest.</summary>
    public static double Fineness(string lod) =>
        double.TryParse(lod, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : -1;

    private static string[] LodsOf(IReadOnlyList<UnitMember> members)
    {
        var lods = new SortedSet<string>(Comparer<string>.Create(Compare));
        foreach (UnitMember member in members)
        {
            foreach (Model.LodGeometry geometry in member.Item.Geometry)
            {
                if (geometry.Lod.Length > 0 && UnitMember.IsShown(geometry))
                    lods.Add(geometry.Lod);
            }
        }

        return lods.Count == 0 ? [""] : [.. lods];
    }

    private static int Compare(string a, string b)
    {
        int order = Fineness(b).CompareTo(Fineness(a));
        return order != 0 ? order : string.CompareOrdinal(b, a);
    }
}
