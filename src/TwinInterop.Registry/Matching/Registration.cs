namespace TwinInterop.Registry.Matching;

/// <summary>Finds out whether one data set lies beside the other, and by how much.</summary>
/// <remarks>
/// Pairs of nearby objects of the same form vote for an offset; the peak is refined by least squares that mistrust far
/// votes. Only a significant offset counts: where data fit already, moving them does harm.
/// </remarks>
internal static class Registration
{
    /// <summary>The greatest offset that is looked for, in metres.</summary>
    public const double Reach = 12;

    /// <summary>Smaller offsets are left alone, in metres.</summary>
    private const double Significant = 0.35;

    private const double Cell = 0.5;
    private const double PeakRadius = 2.5;
    private const double SameForm = 0.75;
    private const int FewestVotes = 8;
    private const int FewestForTurn = 40;
    private const int FewestInTile = 12;
    private const int Rounds = 8;

    public static PlanTransform Find(IReadOnlyList<MatchTarget> left, IReadOnlyList<MatchTarget> right, CandidateSearch search)
    {
        List<Vote> votes = Votes(left, right, search);
        if (votes.Count < FewestVotes)
            return PlanTransform.None;
        (double x, double y) = Peak(votes);
        List<Vote> near = [.. votes.Where(vote => Math.Abs(vote.Dx - x) < PeakRadius && Math.Abs(vote.Dy - y) < PeakRadius)];
        if (near.Count < FewestVotes)
            return PlanTransform.None;
        var centre = (X: near.Average(vote => vote.X), Y: near.Average(vote => vote.Y));
        PlanTransform shift = Fit(near, centre, isTurning: false);
        PlanTransform turned = near.Count >= FewestForTurn ? Fit(near, centre, isTurning: true) : shift;
        PlanTransform best = Residual(near, turned) < 0.9 * Residual(near, shift) ? turned : shift;
        bool isSignificant = best != shift || IsSignificant(near, shift.ShiftX, shift.ShiftY);
        PlanTransform found = isSignificant ? best : PlanTransform.None with { CentreX = centre.X, CentreY = centre.Y };
        AddTiles(votes, found);
        return found;
    }

    private static List<Vote> Votes(IReadOnlyList<MatchTarget> left, IReadOnlyList<MatchTarget> right, CandidateSearch search)
    {
        var votes = new List<Vote>();
        foreach (MatchTarget target in left)
        {
            if (target.Shape is not { } a)
                continue;
            foreach (int index in search.Near(target.Kind, a, Reach))
            {
                PlanShape b = right[index].Shape!; // the search holds only targets with shapes
                double ratio = Math.Min(a.Area, b.Area) / Math.Max(a.Area, b.Area);
                double dx = a.CentroidX - b.CentroidX, dy = a.CentroidY - b.CentroidY;
                if (ratio < SameForm || Math.Abs(dx) > Reach || Math.Abs(dy) > Reach)
                    continue;
                double shared = PlanOverlap.Area(a, b, dx, dy);
                double form = shared / (a.Area + b.Area - shared);
                if (form > SameForm)
                    votes.Add(new Vote(b.CentroidX, b.CentroidY, dx, dy, form * form * Math.Min(1, Math.Sqrt(a.Area) / 10)));
            }
        }

        return votes;
    }

    /// <summary>The cell of offsets with the most votes in it and around it.</summary>
    private static (double X, double Y) Peak(List<Vote> votes)
    {
        var cells = new Dictionary<(int X, int Y), double>();
        foreach (Vote vote in votes)
        {
            (int cx, int cy) = ((int)Math.Floor(vote.Dx / Cell), (int)Math.Floor(vote.Dy / Cell));
            for (int i = -2; i <= 2; i++)
            {
                for (int j = -2; j <= 2; j++)
                {
                    double weight = vote.Weight * Math.Exp(-((i * i) + (j * j)) / 4.0);
                    cells[(cx + i, cy + j)] = cells.GetValueOrDefault((cx + i, cy + j)) + weight;
                }
            }
        }

        (int X, int Y) best = cells.OrderByDescending(cell => cell.Value).ThenBy(cell => cell.Key).First().Key;
        return ((best.X + 0.5) * Cell, (best.Y + 0.5) * Cell);
    }

    /// <summary>Least squares with weights that fall with the distance (Cauchy), a few rounds.</summary>
    private static PlanTransform Fit(List<Vote> votes, (double X, double Y) centre, bool isTurning)
    {
        var fit = new PlanTransform(0, 0, votes.Average(vote => vote.Dx), votes.Average(vote => vote.Dy), centre.X, centre.Y);
        for (int round = 0; round < Rounds; round++)
        {
            double sum = 0, sx = 0, sy = 0, sq = 0, sc = 0, ss = 0;
            foreach (Vote vote in votes)
            {
                (double ox, double oy) = fit.OffsetAt(vote.X, vote.Y);
                double ex = vote.Dx - ox, ey = vote.Dy - oy;
                double weight = vote.Weight / (1 + (((ex * ex) + (ey * ey)) / 0.25));
                double px = vote.X - centre.X, py = vote.Y - centre.Y;
                sum += weight;
                sx += weight * vote.Dx;
                sy += weight * vote.Dy;
                sq += weight * ((px * px) + (py * py));
                sc += weight * ((px * (vote.Dx - fit.ShiftX)) + (py * (vote.Dy - fit.ShiftY)));
                ss += weight * ((px * (vote.Dy - fit.ShiftY)) - (py * (vote.Dx - fit.ShiftX)));
            }

            fit = fit with
            {
                ShiftX = sx / sum,
                ShiftY = sy / sum,
                Cosine = isTurning ? sc / sq : 0,
                Sine = isTurning ? ss / sq : 0,
            };
        }

        return fit;
    }

    private static double Residual(List<Vote> votes, PlanTransform fit) => Median([.. votes.Select(vote =>
    {
        (double x, double y) = fit.OffsetAt(vote.X, vote.Y);
        return Math.Sqrt(((vote.Dx - x) * (vote.Dx - x)) + ((vote.Dy - y) * (vote.Dy - y)));
    })]);

    private static bool IsSignificant(List<Vote> votes, double x, double y)
    {
        double length = Math.Sqrt((x * x) + (y * y));
        double spread = 1.48 * Median([.. votes.Select(vote => Math.Sqrt(((vote.Dx - x) * (vote.Dx - x)) + ((vote.Dy - y) * (vote.Dy - y))))]);
        return length > Significant && length > 3 * spread / Math.Sqrt(votes.Count);
    }

    /// <summary>Tiles whose own offset still differs get it on top.</summary>
    private static void AddTiles(List<Vote> votes, PlanTransform fit)
    {
        foreach (IGrouping<(long X, long Y), Vote> tile in votes.GroupBy(vote => PlanTransform.TileOf(vote.X, vote.Y)))
        {
            List<Vote> rest =
            [
                .. tile.Select(vote =>
                {
                    (double x, double y) = fit.OffsetAt(vote.X, vote.Y);
                    return vote with { Dx = vote.Dx - x, Dy = vote.Dy - y };
                }),
            ];
            (double px, double py) = Peak(rest);
            List<Vote> near = [.. rest.Where(vote => Math.Abs(vote.Dx - px) < PeakRadius && Math.Abs(vote.Dy - py) < PeakRadius)];
            if (near.Count < FewestInTile)
                continue;
            PlanTransform own = Fit(near, (tile.Key.X * PlanTransform.Tile, tile.Key.Y * PlanTransform.Tile), isTurning: false);
            if (IsSignificant(near, own.ShiftX, own.ShiftY))
                fit.Tiles[tile.Key] = (own.ShiftX, own.ShiftY);
        }
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values.Length == 0 ? 0 : values[values.Length / 2];
    }

    /// <summary>Two objects of one form: where the second lies, and how far the first lies from it.</summary>
    private readonly record struct Vote(double X, double Y, double Dx, double Dy, double Weight);
}
