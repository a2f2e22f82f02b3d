using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Bodies from their faces one after the other.</summary>
internal static class BodyFaces
{
    /// <summary>Bodies without hollows.</summary>
    /// <param name="faces">The faces.</param>
    /// <param name="counts">How many each body has.</param>
    public static ImmutableArray<AbstractSolid> Split(ImmutableArray<AbstractSurface> faces, IEnumerable<int> counts)
    {
        var solids = ImmutableArray.CreateBuilder<AbstractSolid>();
        int next = 0;
        foreach (int count in counts)
        {
            solids.Add(new Solid(new CompositeSurface(faces.Slice(next, count))));
            next += count;
        }

        return solids.ToImmutable();
    }

    /// <summary>Bodies as a note tells them.</summary>
    /// <param name="faces">The faces.</param>
    /// <param name="bodies">How many faces each shell has: those of a body after plus signs, bodies after commas; null for none.</param>
    /// <returns>Null where the note does not go with the faces.</returns>
    public static ImmutableArray<AbstractSolid>? Split(ImmutableArray<AbstractSurface> faces, string? bodies)
    {
        if (bodies is null)
            return null;
        var solids = ImmutableArray.CreateBuilder<AbstractSolid>();
        int next = 0;
        foreach (string body in bodies.Split(','))
        {
            var shells = new List<CompositeSurface>();
            foreach (string shell in body.Split('+'))
            {
                if (!int.TryParse(shell, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count > faces.Length - next)
                    return null;
                shells.Add(new CompositeSurface(faces.Slice(next, count)));
                next += count;
            }

            solids.Add(new Solid(shells[0], [.. shells.Skip(1)]));
        }

        return next == faces.Length ? solids.ToImmutable() : null;
    }
}
