using System.Buffers.Binary;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Grids.Undulation;

namespace TwinInterop.Crs.Tests.Grids;

/// <summary>Makes a table of undulations from a full grid; the generator of the tables inside the package.</summary>
internal static class UndulationTableWriter
{
    /// <summary>Rounds a grid of one band to a step.</summary>
    /// <param name="nodes">Metres at the nodes, row by row.</param>
    /// <param name="width">Columns.</param>
    /// <param name="first">Longitude and latitude of the first node.</param>
    /// <param name="step">Degrees to the next column and row.</param>
    /// <param name="rounding">Step of the heights in metres.</param>
    /// <param name="accuracyOfMost">The difference of 95 % of positions in metres.</param>
    public static byte[] Write(
        double[] nodes, int width, (double Longitude, double Latitude) first, (double Longitude, double Latitude) step, double rounding, double accuracyOfMost)
    {
        int[] lattice = [.. nodes.Select(node => (int)Math.Round(node / rounding, MidpointRounding.ToEven))];
        double largest = nodes.Zip(lattice, (node, rounded) => Math.Abs(node - (rounded * rounding))).Max();
        var encoder = new RangeEncoder();
        new LatticeModel(width, nodes.Length / width, encoder).Code(lattice);
        byte[] coded = encoder.Finish();
        byte[] bytes = new byte[UndulationTable.HeaderLength + coded.Length];
        "TWU1"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(6), (ushort)(nodes.Length / width));
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8), first.Longitude);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(16), first.Latitude);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(24), step.Longitude);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(32), step.Latitude);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40), (int)Math.Round(rounding * 1e6));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(44), (int)Math.Ceiling((largest * 1e6) - 0.5));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(48), (int)Math.Ceiling((accuracyOfMost * 1e6) - 0.5));
        coded.CopyTo(bytes, UndulationTable.HeaderLength);
        return bytes;
    }

    /// <summary>The writing side of <see cref="RangeDecoder"/>, with its carry.</summary>
    private sealed class RangeEncoder : IBitCoder
    {
        private readonly List<byte> _bytes = [];
        private ulong _low;
        private uint _range = uint.MaxValue;
        private byte _held;
        private int _pending = 1;

        public bool Code(ref BitProbability probability, bool bit)
        {
            uint bound = (_range >> 16) * probability.OfOne;
            if (bit)
            {
                _range = bound;
            }
            else
            {
                _low += bound;
                _range -= bound;
            }

            probability.Learn(bit);
            while (_range < 1u << 24)
            {
                _range <<= 8;
                ShiftLow();
            }

            return bit;
        }

        public byte[] Finish()
        {
            for (int i = 0; i < 5; i++)
                ShiftLow();
            return [.. _bytes];
        }

        private void ShiftLow()
        {
            if ((uint)_low < 0xFF000000u || (_low >> 32) != 0)
            {
                byte carry = (byte)(_low >> 32);
                byte next = _held;
                do
                {
                    _bytes.Add((byte)(next + carry));
                    next = 0xFF;
                }
                while (--_pending != 0);
                _held = (byte)(_low >> 24);
            }

            _pending++;
            _low = (_low & 0x00FFFFFF) << 8;
        }
    }
}
