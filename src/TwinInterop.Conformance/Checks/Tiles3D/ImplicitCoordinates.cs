namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>The place of a tile in an implicit tree.</summary>
internal readonly record struct ImplicitCoordinates(int Level, long X, long Y, long Z)
{
    /// <summary>A node below this one.</summary>
    /// <param name="levels">How many levels below.</param>
    /// <param name="morton">Its number among the nodes there, in Morton order.</param>
    /// <param name="isOctree">Whether there are three axes.</param>
    public ImplicitCoordinates Below(int levels, long morton, bool isOctree)
    {
        int axes = isOctree ? 3 : 2;
        long x = 0, y = 0, z = 0;
        for (int bit = 0; bit < levels; bit++)
        {
            x |= ((morton >> (bit * axes)) & 1) << bit;
            y |= ((morton >> ((bit * axes) + 1)) & 1) << bit;
            if (isOctree)
                z |= ((morton >> ((bit * axes) + 2)) & 1) << bit;
        }

        return new ImplicitCoordinates(Level + levels, (X << levels) | x, (Y << levels) | y, (Z << levels) | z);
    }
}
