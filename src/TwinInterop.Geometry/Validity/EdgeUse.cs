namespace TwinInterop.Geometry.Validity;

/// <summary>One use of an edge by a face.</summary>
/// <param name="Low">The end with the lower number.</param>
/// <param name="High">The other end.</param>
/// <param name="Corner">The corner of the shell that the edge leaves from.</param>
/// <param name="IsForward">Whether it runs from the lower to the higher number.</param>
internal readonly record struct EdgeUse(int Low, int High, int Corner, bool IsForward)
{
    /// <summary>Uses of one edge next to one another, in order of corners.</summary>
    public int Compare(in EdgeUse other)
    {
        int order = Low.CompareTo(other.Low);
        order = order != 0 ? order : High.CompareTo(other.High);
        return order != 0 ? order : Corner.CompareTo(other.Corner);
    }

    /// <summary>Whether both use the same edge.</summary>
    public bool IsOf(in EdgeUse other) => Low == other.Low && High == other.High;
}
