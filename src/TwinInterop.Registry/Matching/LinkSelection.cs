namespace TwinInterop.Registry.Matching;

/// <summary>Chooses among the candidate pairs those that explain both data sets best.</summary>
/// <remarks>
/// A pair of one form takes both objects out of the game: what they share with their neighbours is chance. What is left
/// is explained by pieces that fill a whole, as far as they make its area fit better.
/// </remarks>
internal sealed class LinkSelection
{
    private const double SameForm = 0.7;
    private const double Piece = 0.5;
    private const double SurePiece = 0.8;

    /// <summary>The areas of a whole and its pieces may differ by so much and still balance.</summary>
    private const double Balance = 0.12;

    /// <summary>What is filled so far by its own pieces is no piece of something else.</summary>
    private const double Full = 0.7;

    /// <summary>Pieces that fill less of their whole lie there by chance.</summary>
    private const double LeastFill = 0.4;

    /// <summary>Small objects may lie beside themselves: so far apart, in metres, at so much likeness of form and area.</summary>
    private const double Stray = 2.2;

    private const double StrayForm = 0.3;
    private const double StrayRatio = 0.5;

    private readonly PairFeatures[] _pairs;
    private readonly double[] _score;
    private readonly double[] _leftArea;
    private readonly double[] _rightArea;
    private readonly List<int>[] _ofLeft;
    private readonly List<int>[] _ofRight;
    private readonly double[] _leftFilled;
    private readonly double[] _rightFilled;
    private readonly bool[] _isLeftSame;
    private readonly bool[] _isRightSame;

    public LinkSelection(PairFeatures[] pairs, double[] score, double[] leftArea, double[] rightArea)
    {
        (_pairs, _score, _leftArea, _rightArea) = (pairs, score, leftArea, rightArea);
        _ofLeft = Lists(leftArea.Length);
        _ofRight = Lists(rightArea.Length);
        for (int i = 0; i < pairs.Length; i++)
        {
            _ofLeft[pairs[i].Left].Add(i);
            _ofRight[pairs[i].Right].Add(i);
        }

        (_leftFilled, _rightFilled) = (new double[leftArea.Length], new double[rightArea.Length]);
        (_isLeftSame, _isRightSame) = (new bool[leftArea.Length], new bool[rightArea.Length]);
        IsChosen = new bool[pairs.Length];
    }

    /// <summary>Which pairs are chosen.</summary>
    public bool[] IsChosen { get; }

    /// <summary>Which chosen pairs are of one form and each other's best.</summary>
    public bool IsMutual(int pair) => _isLeftSame[_pairs[pair].Left] && _isRightSame[_pairs[pair].Right] && _pairs[pair].Form >= SameForm;

    public void Run()
    {
        ChooseSame();
        ChoosePieces();
        DropLoosePieces();
        ChooseStrays();
    }

    /// <summary>How alike two objects are, place and form together.</summary>
    private double Likeness(int pair) => _pairs[pair].IntersectionOverUnion + _pairs[pair].Form
        + (_pairs[pair].SharesIdentifier is true ? 2 : 0);

    private void ChooseSame()
    {
        int[] order =
        [
            .. Enumerable.Range(0, _pairs.Length)
                .Where(i => _pairs[i].Form >= SameForm || _pairs[i].SharesIdentifier is true)
                .OrderByDescending(Likeness).ThenBy(i => i),
        ];
        foreach (int i in order)
        {
            PairFeatures pair = _pairs[i];
            if (_isLeftSame[pair.Left] || _isRightSame[pair.Right] || _score[i] < 0.5 || IsBetterInPieces(pair))
                continue;
            _isLeftSame[pair.Left] = true;
            _isRightSame[pair.Right] = true;
            Choose(i);
        }
    }

    /// <summary>Whether the objects that lie within one of the two fill it better than the other does.</summary>
    private bool IsBetterInPieces(in PairFeatures pair)
    {
        double alone = Math.Abs(_leftArea[pair.Left] - _rightArea[pair.Right]) / Math.Max(_leftArea[pair.Left], _rightArea[pair.Right]);
        return alone > Balance && pair.SharesIdentifier is not true && pair.Form < 0.8;
    }

    private void ChoosePieces()
    {
        int[] order =
        [
            .. Enumerable.Range(0, _pairs.Length)
                .Where(i => !IsChosen[i] && _pairs[i].GreaterCover >= Piece)
                .OrderByDescending(i => _pairs[i].GreaterCover).ThenByDescending(i => _pairs[i].Shared).ThenBy(i => i),
        ];
        foreach (int i in order)
        {
            if (IsPlausible(i))
                Choose(i);
        }
    }

    private bool IsPlausible(int index)
    {
        PairFeatures pair = _pairs[index];
        bool isLeftPiece = pair.CoverLeft >= pair.CoverRight;
        double piece = isLeftPiece ? _leftArea[pair.Left] : _rightArea[pair.Right];
        double whole = isLeftPiece ? _rightArea[pair.Right] : _leftArea[pair.Left];
        double filled = isLeftPiece ? _rightFilled[pair.Right] : _leftFilled[pair.Left];
        bool isPieceUsed = isLeftPiece ? _isLeftSame[pair.Left] : _isRightSame[pair.Right];
        double ownFill = isLeftPiece ? _leftFilled[pair.Left] : _rightFilled[pair.Right];
        if (isPieceUsed || ownFill > Full * piece)
            return false;
        double before = Math.Abs(whole - filled), after = Math.Abs(whole - filled - piece);
        bool isWholeSame = isLeftPiece ? _isRightSame[pair.Right] : _isLeftSame[pair.Left];
        if (isWholeSame)
            return after < before && pair.GreaterCover >= SurePiece;
        bool isBest = IsBestHome(index, isLeftPiece);
        return isBest && (filled == 0 || after < before || pair.GreaterCover >= SurePiece);
    }

    /// <summary>A piece belongs to the object that covers most of it.</summary>
    private bool IsBestHome(int index, bool isLeftPiece)
    {
        List<int> others = isLeftPiece ? _ofLeft[_pairs[index].Left] : _ofRight[_pairs[index].Right];
        foreach (int other in others)
        {
            if (_pairs[other].Shared > _pairs[index].Shared && _pairs[other].GreaterCover >= Piece)
                return false;
        }

        return true;
    }

    /// <summary>A few square metres within a large object are no part of it when nothing fills the rest.</summary>
    private void DropLoosePieces()
    {
        for (int i = 0; i < _pairs.Length; i++)
        {
            PairFeatures pair = _pairs[i];
            if (!IsChosen[i] || (_isLeftSame[pair.Left] && _isRightSame[pair.Right]) || pair.SharesIdentifier is true)
                continue;
            double fill = pair.CoverLeft >= pair.CoverRight
                ? _rightFilled[pair.Right] / _rightArea[pair.Right]
                : _leftFilled[pair.Left] / _leftArea[pair.Left];
            IsChosen[i] = fill >= LeastFill;
        }
    }

    /// <summary>What has no partner yet takes the one of its form and size that lies next to it.</summary>
    private void ChooseStrays()
    {
        bool[] isLeftTaken = new bool[_leftArea.Length], isRightTaken = new bool[_rightArea.Length];
        for (int i = 0; i < _pairs.Length; i++)
        {
            isLeftTaken[_pairs[i].Left] |= IsChosen[i];
            isRightTaken[_pairs[i].Right] |= IsChosen[i];
        }

        IEnumerable<int> order = Enumerable.Range(0, _pairs.Length)
            .Where(i => _pairs[i].Form >= StrayForm && _pairs[i].AreaRatio >= StrayRatio && _pairs[i].CentroidDistance <= Stray)
            .OrderByDescending(Likeness).ThenBy(i => i);
        foreach (int i in order)
        {
            PairFeatures pair = _pairs[i];
            if (isLeftTaken[pair.Left] || isRightTaken[pair.Right])
                continue;
            isLeftTaken[pair.Left] = isRightTaken[pair.Right] = true;
            Choose(i);
        }
    }

    private void Choose(int index)
    {
        PairFeatures pair = _pairs[index];
        IsChosen[index] = true;
        _leftFilled[pair.Left] += Math.Min(_rightArea[pair.Right], _leftArea[pair.Left]);
        _rightFilled[pair.Right] += Math.Min(_leftArea[pair.Left], _rightArea[pair.Right]);
    }

    private static List<int>[] Lists(int count)
    {
        var lists = new List<int>[count];
        for (int i = 0; i < count; i++)
            lists[i] = [];
        return lists;
    }
}
