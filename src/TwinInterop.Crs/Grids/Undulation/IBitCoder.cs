namespace TwinInterop.Crs.Grids.Undulation;

/// <summary>One direction of the entropy coder: the model is the same for reading and for writing a table.</summary>
internal interface IBitCoder
{
    /// <summary>Codes one bit and teaches its probability.</summary>
    /// <param name="probability">How likely a one is, learnt from the bits before.</param>
    /// <param name="bit">What to write; of no meaning when reading.</param>
    /// <returns>The bit written or read.</returns>
    bool Code(ref BitProbability probability, bool bit);
}
