using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Merging;

/// <summary>A digest of what an object is: class, attributes, relations, positions, and its parts in turn.</summary>
/// <remarks>Appearance and the ids of single polygons are not in it. Positions count to the tenth of a millimetre, degrees to 1e-9.</remarks>
internal sealed class ObjectDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The first half of the SHA-256 of the content.</summary>
    /// <param name="root">A top-level object.</param>
    /// <param name="resolution">How many steps a unit of the horizontal axes has.</param>
    public static UInt128 Of(CityObject root, double resolution)
    {
        using var digest = new ObjectDigest();
        foreach (CityObject item in root.SelfAndDescendants())
            digest.Add(item, resolution);
        return BinaryPrimitives.ReadUInt128BigEndian(digest._hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Add(CityObject item, double resolution)
    {
        Add($"object {item.Source.LocalId} {item.Class.Name} {item.Parts.Length} {item.Lifespan}");
        foreach (CityAttribute attribute in item.Attributes)
            Add(attribute);
        foreach (CityObjectRelation relation in item.Relations)
            Add($"relation {relation.Type} {relation.TargetId} {relation.Role}");
        foreach (ExternalReference reference in item.ExternalReferences)
            Add(reference.ToString());
        foreach (Address address in item.Addresses)
            Add($"address {address.Locality} {address.Thoroughfare} {address.ThoroughfareNumber} {address.PostalCode} {address.FreeText}");
        foreach (LodGeometry geometry in item.Geometry)
        {
            Add($"geometry {geometry.Lod} {geometry.Role}");
            foreach (AbstractGeometry leaf in geometry.Geometry.Leaves())
                Add(leaf, resolution);
        }
    }

    private void Add(CityAttribute attribute)
    {
        Add($"attribute {attribute.Name}");
        Add(attribute.Value);
    }

    private void Add(AttributeValue value)
    {
        switch (value)
        {
            case NestedValue nested:
                foreach (CityAttribute member in nested.Members)
                    Add(member);
                break;
            case ListValue list:
                foreach (AttributeValue item in list.Items)
                    Add(item);
                break;
            default:
                Add(value.ToString()); // a record of single values
                break;
        }

        Add("end");
    }

    private void Add(AbstractGeometry leaf, double resolution)
    {
        foreach (ReadOnlyMemory<Position> run in leaf.Runs())
        {
            var steps = new List<long> { run.Length };
            foreach (ref readonly Position position in run.Span)
            {
                steps.Add(StepsOf(position.X, resolution));
                steps.Add(StepsOf(position.Y, resolution));
                steps.Add(StepsOf(position.Z, 1e4));
            }

            _hash.AppendData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(steps)));
        }
    }

    private static long StepsOf(double ordinate, double resolution) =>
        double.IsFinite(ordinate) ? (long)Math.Round(ordinate * resolution) : long.MinValue;

    private void Add(FormattableString text) => Add(text.ToString(CultureInfo.InvariantCulture));

    private void Add(string text) => _hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
