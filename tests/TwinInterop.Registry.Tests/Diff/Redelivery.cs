using System.Security.Cryptography;
using System.Text;
using TwinInterop.Registry.Facts;

namespace TwinInterop.Registry.Tests.Diff;

/// <summary>Makes a new delivery of the same model: every id issued anew, some elements moved, removed or reshaped, in another order.</summary>
internal static class Redelivery
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";

    public static (List<ObjectFacts> Facts, Dictionary<string, string> NewId, HashSet<string> Moved, HashSet<string> Removed, HashSet<string> Reshaped) Make(
        List<ObjectFacts> old, int seed, double share)
    {
        var random = new Random(seed);
        HashSet<string> parents = [.. old.Select(facts => facts.Parent).OfType<string>()];
        Dictionary<string, string> newId = old.Select(facts => facts.Id).Distinct().ToDictionary(id => id, id => Issue(id, seed), StringComparer.Ordinal);
        HashSet<string> moved = [], removed = [], reshaped = [];
        var facts = new List<ObjectFacts>();
        foreach (ObjectFacts item in old)
        {
            bool isChanged = random.NextDouble() < share && item.Shape.Count > 0 && !parents.Contains(item.Id);
            int dice = isChanged ? random.Next(3) : -1;
            if (dice == 0)
            {
                removed.Add(item.Id);
                continue;
            }

            if (dice == 1)
                moved.Add(item.Id);
            if (dice == 2)
                reshaped.Add(item.Id);
            facts.Add(item with
            {
                Id = newId[item.Id],
                Parent = item.Parent is { } parent ? newId.GetValueOrDefault(parent, parent) : null,
                Related = [.. item.Related.Select(id => newId.GetValueOrDefault(id, id))],
                Identifiers = [],
                Shape = dice == 1 ? Move(item.Shape, random) : dice == 2 ? Reshape(item.Shape) : item.Shape,
            });
        }

        return ([.. facts.OrderBy(_ => random.Next())], newId, moved, removed, reshaped);
    }

    /// <summary>An id that the exporter makes of nothing that was there before.</summary>
    private static string Issue(string id, int seed)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{id}"));
        return string.Concat(Enumerable.Range(0, 22).Select(i => Alphabet[hash[i] & (i == 0 ? 3 : 63)]));
    }

    private static ShapeSignature Move(ShapeSignature shape, Random random)
    {
        double dx = 0.5 + random.NextDouble(), dy = -0.5 - random.NextDouble();
        return shape with
        {
            X = shape.X + dx,
            Y = shape.Y + dy,
            Digest = [.. SHA256.HashData([.. shape.Digest, 1])],
            Extent = new TwinInterop.Geometry.BoundingBox(
                shape.Extent.Min with { X = shape.Extent.Min.X + dx, Y = shape.Extent.Min.Y + dy },
                shape.Extent.Max with { X = shape.Extent.Max.X + dx, Y = shape.Extent.Max.Y + dy }),
        };
    }

    /// <summary>Longer by a fifth on the side of one axis.</summary>
    private static ShapeSignature Reshape(ShapeSignature shape) => shape with
    {
        X = shape.X + (0.1 * shape.Size.X),
        Spread = 1.1 * shape.Spread,
        Moment = 1.33 * shape.Moment,
        Size = (1.2 * shape.Size.X, shape.Size.Y, shape.Size.Z),
        Digest = [.. SHA256.HashData([.. shape.Digest, 2])],
    };
}
