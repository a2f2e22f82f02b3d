namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>Reads the blocks of one scan.</summary>
/// <remarks>Source: ITU-T T.81, F.2 (sequential), G.1.2 and G.2 (progressive).</remarks>
/// <param name="components">The components of the scan.</param>
/// <param name="isProgressive">Whether blocks come in several scans.</param>
internal sealed class JpegScan(IReadOnlyList<JpegComponent> components, bool isProgressive)
{
    private int _endOfBand;

    /// <summary>The first number of a block that is read.</summary>
    public required int First { get; init; }

    /// <summary>The last one.</summary>
    public required int Last { get; init; }

    /// <summary>The bit that the scan before read; 0 for a first scan.</summary>
    public required int High { get; init; }

    /// <summary>The bit that this scan reads down to.</summary>
    public required int Low { get; init; }

    /// <summary>Reads the scan.</summary>
    /// <param name="data">The file from the scan's data on.</param>
    /// <param name="units">How many units there are from left to right, and from top to bottom, where components alternate.</param>
    /// <param name="restartInterval">Units between restart markers; 0 for none.</param>
    /// <returns>The bytes read.</returns>
    public int Read(ReadOnlySpan<byte> data, (int Across, int Down) units, int restartInterval)
    {
        var bits = new JpegBits(data);
        bool isAlone = components.Count == 1;
        int across = isAlone ? components[0].Columns : units.Across;
        int count = across * (isAlone ? components[0].Rows : units.Down);
        for (int unit = 0; unit < count; unit++)
        {
            if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0)
            {
                bits.Restart();
                _endOfBand = 0;
                foreach (JpegComponent component in components)
                    component.Previous = 0;
            }

            if (isAlone)
                Read(ref bits, components[0], components[0].Block(unit % across, unit / across));
            else
                ReadUnit(ref bits, unit % across, unit / across);
        }

        return bits.Position;
    }

    private void ReadUnit(ref JpegBits bits, int column, int row)
    {
        foreach (JpegComponent component in components)
        {
            for (int y = 0; y < component.Down; y++)
            {
                for (int x = 0; x < component.Across; x++)
                    Read(ref bits, component, component.Block((column * component.Across) + x, (row * component.Down) + y));
            }
        }
    }

    private void Read(ref JpegBits bits, JpegComponent component, Span<short> block)
    {
        if (!isProgressive)
        {
            ReadDirect(ref bits, component, block);
            ReadAlternating(ref bits, component, block, 1);
        }
        else if (First == 0)
        {
            if (High == 0)
                ReadDirect(ref bits, component, block);
            else if (bits.Number(1) != 0)
                block[0] |= (short)(1 << Low);
        }
        else if (High == 0)
        {
            ReadAlternating(ref bits, component, block, First);
        }
        else
        {
            Refine(ref bits, component, block);
        }
    }

    private void ReadDirect(ref JpegBits bits, JpegComponent component, Span<short> block)
    {
        int size = bits.Next(component.Direct!); // the decoder refuses a scan without it
        if (size > 15)
            throw new UnreadableImageException($"Expected a first number of at most 15 bits, found {size}.");
        component.Previous += bits.Signed(size);
        block[0] = (short)(component.Previous << Low);
    }

    private void ReadAlternating(ref JpegBits bits, JpegComponent component, Span<short> block, int first)
    {
        if (_endOfBand > 0)
        {
            _endOfBand--;
            return;
        }

        for (int k = first; k <= Last; k++)
        {
            int code = bits.Next(component.Alternating!); // the decoder refuses a scan without it
            (int run, int size) = (code >> 4, code & 15);
            if (size > 0)
            {
                k += run;
                if (k > Last)
                    throw new UnreadableImageException("Expected a block of 64 numbers, found more.");
                block[k] = (short)(bits.Signed(size) << Low);
            }
            else if (run == 15)
            {
                k += 15;
            }
            else
            {
                _endOfBand = isProgressive ? (1 << run) - 1 + bits.Number(run) : 0;
                return;
            }
        }
    }

    /// <summary>Reads one more bit of numbers that are known, and new ones among them (G.1.2.3).</summary>
    private void Refine(ref JpegBits bits, JpegComponent component, Span<short> block)
    {
        int k = First;
        if (_endOfBand == 0)
        {
            for (; k <= Last; k++)
            {
                int code = bits.Next(component.Alternating!); // the decoder refuses a scan without it
                (int run, int size) = (code >> 4, code & 15);
                if (size == 0 && run < 15)
                {
                    _endOfBand = (1 << run) + bits.Number(run);
                    break;
                }

                int added = size == 0 ? 0 : bits.Number(1) != 0 ? 1 << Low : -(1 << Low);
                k = SkipZeros(ref bits, block, k, run);
                if (added == 0)
                    continue;
                if (k > Last)
                    throw new UnreadableImageException("Expected a block of 64 numbers, found more.");
                block[k] = (short)added;
            }
        }

        if (_endOfBand == 0)
            return;
        _endOfBand--;
        _ = SkipZeros(ref bits, block, k, int.MaxValue);
    }

    /// <summary>Refines the numbers up to the place behind a run of zeros.</summary>
    private int SkipZeros(ref JpegBits bits, Span<short> block, int k, int run)
    {
        for (; k <= Last; k++)
        {
            ref short number = ref block[k];
            if (number == 0)
            {
                if (run-- == 0)
                    break;
            }
            else if (bits.Number(1) != 0 && (number & (1 << Low)) == 0)
            {
                number += (short)(number > 0 ? 1 << Low : -(1 << Low));
            }
        }

        return k;
    }
}
