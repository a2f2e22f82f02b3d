namespace TwinInterop.Registry.Matching;

/// <summary>The probability that a pair is a match, from the levels of its comparisons, learnt from the pairs themselves.</summary>
/// <remarks>
/// Fellegi and Sunter (1969): each comparison has a level with probability m among matches and u among others; the two
/// and the share of matches are found by expectation maximisation, without any labels. A comparison that cannot be made
/// says nothing.
/// </remarks>
internal sealed class FellegiSunter
{
    private const int Rounds = 60;
    private const double Prior = 0.35;

    /// <summary>Added to each count, so that what was never seen is rare and not impossible.</summary>
    private const double Smoothing = 0.5;

    private readonly double[][] _match;
    private readonly double[][] _other;
    private double _share = Prior;

    private FellegiSunter()
    {
        _match = new double[PairFeatures.Count][];
        _other = new double[PairFeatures.Count][];
        for (int c = 0; c < PairFeatures.Count; c++)
        {
            int levels = PairFeatures.Levels[c];
            _match[c] = new double[levels];
            _other[c] = new double[levels];
            double sum = Enumerable.Range(1, levels).Sum(level => (double)(level * level));
            for (int level = 0; level < levels; level++)
            {
                _match[c][level] = (level + 1) * (level + 1) / sum;
                _other[c][levels - 1 - level] = _match[c][level];
            }
        }
    }

    public static FellegiSunter Learn(IReadOnlyList<PairFeatures> pairs)
    {
        var model = new FellegiSunter();
        double[] weights = new double[pairs.Count];
        for (int round = 0; round < Rounds && pairs.Count > 0; round++)
        {
            for (int i = 0; i < weights.Length; i++)
                weights[i] = model.Probability(pairs[i]);
            if (!model.Maximise(pairs, weights))
                break;
        }

        return model;
    }

    /// <summary>From 0 to 1.</summary>
    public double Probability(in PairFeatures pair)
    {
        double odds = Math.Log(_share / (1 - _share));
        for (int c = 0; c < PairFeatures.Count; c++)
            odds += Weight(pair, c);
        return 1 / (1 + Math.Exp(-odds));
    }

    /// <summary>What one comparison says: above 0 for a match, below against; natural logarithm of the ratio of probabilities.</summary>
    public double Weight(in PairFeatures pair, int comparison)
    {
        int level = pair.Level(comparison);
        return level == PairFeatures.Missing ? 0 : Math.Log(_match[comparison][level] / _other[comparison][level]);
    }

    /// <returns>False when nothing moves any more.</returns>
    private bool Maximise(IReadOnlyList<PairFeatures> pairs, double[] weights)
    {
        double before = _share;
        _share = Math.Clamp(weights.Average(), 0.01, 0.99);
        for (int c = 0; c < PairFeatures.Count; c++)
        {
            double[] match = new double[_match[c].Length], other = new double[_match[c].Length];
            Array.Fill(match, Smoothing);
            Array.Fill(other, Smoothing);
            for (int i = 0; i < weights.Length; i++)
            {
                int level = pairs[i].Level(c);
                if (level == PairFeatures.Missing)
                    continue;
                match[level] += weights[i];
                other[level] += 1 - weights[i];
            }

            Normalise(match, _match[c]);
            Normalise(other, _other[c]);
        }

        return Math.Abs(before - _share) > 1e-6;
    }

    private static void Normalise(double[] counts, double[] into)
    {
        double sum = counts.Sum();
        for (int i = 0; i < counts.Length; i++)
            into[i] = counts[i] / sum;
    }
}
