namespace TwinInterop.Crs.Grids.Undulation;

/// <summary>How likely a bit is a one, in 65536ths: the mean of a quick and a slow learner, whole numbers only.</summary>
internal struct BitProbability
{
    private const int QuickShift = 4;
    private const int SlowShift = 7;
    private const int Least = 64;

    private ushort _quick;
    private ushort _slow;

    /// <summary>Nothing learnt yet.</summary>
    public static BitProbability Even { get; } = new() { _quick = 1 << 15, _slow = 1 << 15 };

    /// <summary>Between 64 and 65472, so that neither bit is ever impossible.</summary>
    public readonly uint OfOne => (uint)Math.Clamp((_quick + _slow) >> 1, Least, (1 << 16) - Least);

    public void Learn(bool bit)
    {
        int target = bit ? ushort.MaxValue : 0;
        _quick = (ushort)(_quick + ((target - _quick) >> QuickShift));
        _slow = (ushort)(_slow + ((target - _slow) >> SlowShift));
    }
}
