using TwinInterop.Registry.Facts;

namespace TwinInterop.Registry.Diff;

/// <summary>Pairs the objects of two deliveries: by id, by twin id, then by what they are, since exporters issue ids anew.</summary>
internal sealed class ObjectPairing
{
    private const double LeastScore = 0.55;

    /// <summary>Groups of objects that are all alike are paired by place up to this size; beyond, in their order.</summary>
    private const int MostAlike = 400;

    /// <summary>What a common whole counts for, in metres.</summary>
    private const double Whole = 1000;

    /// <summary>What a common neighbour counts for, in metres.</summary>
    private const double Neighbour = 100;

    /// <summary>Objects without a shape are known by those around them: so often they are gone through.</summary>
    private const int Rounds = 4;

    private readonly ILookup<string, int> _newParts;
    private readonly ILookup<string, int> _newRelatives;
    private readonly IReadOnlyList<ObjectFacts> _old;
    private readonly IReadOnlyList<ObjectFacts> _new;
    private readonly Dictionary<(string Scheme, string Id), int> _oldById = [];
    private readonly Dictionary<(string Scheme, string Id), int> _newById = [];
    private readonly ObjectLikeness _likeness;

    public ObjectPairing(IReadOnlyList<ObjectFacts> old, IReadOnlyList<ObjectFacts> @new, (double X, double Y) metresPerUnit)
    {
        (_old, _new) = (old, @new);
        _newParts = Enumerable.Range(0, @new.Count).Where(j => @new[j].Parent is not null).ToLookup(j => @new[j].Parent!, StringComparer.Ordinal); // not null: filtered
        _newRelatives = Enumerable.Range(0, @new.Count).SelectMany(j => @new[j].Related.Select(id => (Id: id, Index: j)))
            .ToLookup(pair => pair.Id, pair => pair.Index, StringComparer.Ordinal);
        OldPartner = Nobody(old.Count);
        NewPartner = Nobody(@new.Count);
        Evidence = new string[@new.Count];
        Score = new double[@new.Count];
        for (int i = 0; i < old.Count; i++)
            _oldById.TryAdd((old[i].Scheme, old[i].Id), i);
        for (int j = 0; j < @new.Count; j++)
            _newById.TryAdd((@new[j].Scheme, @new[j].Id), j);
        _likeness = new ObjectLikeness(old, @new, metresPerUnit, ParentsArePaired);
    }

    /// <summary>The index of each old object's partner; -1 for none.</summary>
    public int[] OldPartner { get; }

    /// <summary>The index of each new object's partner; -1 for none.</summary>
    public int[] NewPartner { get; }

    /// <summary>Why each new object has its partner.</summary>
    public string[] Evidence { get; }

    public double[] Score { get; }

    /// <summary>Pairs all that is surely the same.</summary>
    public void PairSure()
    {
        PairById();
        PairByTwin();
        PairIdentical(ObjectLikeness.IdentityAndPlaceKey);
        PairIdentical(ObjectLikeness.FormAndPlaceKey);
        PairIdentical(ObjectLikeness.IdentityKey);
        for (int round = 0; round < Rounds; round++)
            PairIdentical(ObjectLikeness.ShapelessKey, needsCompany: round < Rounds - 1);
    }

    /// <summary>Pairs the best of what is left.</summary>
    /// <param name="oldDone">Old objects that have no partner of their own, since they were split or merged.</param>
    /// <param name="newDone">New objects that came of those.</param>
    public void PairRest(IReadOnlySet<int> oldDone, IReadOnlySet<int> newDone)
    {
        PairAlike(oldDone, newDone);
        PairById(isOfAnyClass: true, oldDone, newDone);
    }

    public void Pair(int old, int @new, string evidence, double score)
    {
        OldPartner[old] = @new;
        NewPartner[@new] = old;
        Evidence[@new] = evidence;
        Score[@new] = score;
    }

    /// <param name="isOfAnyClass">Whether the class may have changed.</param>
    /// <param name="oldDone">Old objects that are not paired; null for none.</param>
    /// <param name="newDone">New objects that are not paired; null for none.</param>
    private void PairById(bool isOfAnyClass = false, IReadOnlySet<int>? oldDone = null, IReadOnlySet<int>? newDone = null)
    {
        for (int j = 0; j < _new.Count; j++)
        {
            bool isSame = NewPartner[j] < 0 && newDone?.Contains(j) != true
                && _newById[(_new[j].Scheme, _new[j].Id)] == j
                && !_new[j].HasGeneratedId
                && _oldById.TryGetValue((_new[j].Scheme, _new[j].Id), out int i)
                && !_old[i].HasGeneratedId
                && OldPartner[i] < 0
                && oldDone?.Contains(i) != true
                && (isOfAnyClass || _old[i].Class == _new[j].Class);
            if (isSame)
                Pair(_oldById[(_new[j].Scheme, _new[j].Id)], j, "id", 1);
        }
    }

    private void PairByTwin()
    {
        Dictionary<long, int> twins = [];
        for (int i = 0; i < _old.Count; i++)
        {
            if (OldPartner[i] < 0 && _old[i].Twin is { } twin)
                twins.TryAdd(twin.Number, i);
        }

        for (int j = 0; j < _new.Count && twins.Count > 0; j++)
        {
            if (NewPartner[j] < 0 && _new[j].Twin is { } twin && twins.Remove(twin.Number, out int i))
                Pair(i, j, "twin", 1);
        }
    }

    /// <summary>Objects that agree in all that a key holds; several that do are paired by place.</summary>
    private void PairIdentical(Func<ObjectFacts, string?> keyOf, bool needsCompany = false)
    {
        var groups = new Dictionary<string, (List<int> Old, List<int> New)>(StringComparer.Ordinal);
        Collect(_old, OldPartner, keyOf, groups, isOld: true);
        Collect(_new, NewPartner, keyOf, groups, isOld: false);
        foreach ((List<int> old, List<int> @new) in groups.Values.Where(group => group.Old.Count > 0 && group.New.Count > 0))
        {
            if (old.Count > MostAlike || @new.Count > MostAlike)
            {
                for (int k = 0; k < Math.Min(old.Count, @new.Count); k++)
                    Pair(old[k], @new[k], "identical", 0.99);
            }
            else
            {
                PairNearest(old, @new, needsCompany);
            }
        }
    }

    private void PairNearest(List<int> old, List<int> @new, bool needsCompany)
    {
        var pairs = new List<(double Cost, int Old, int New)>(old.Count * @new.Count);
        foreach (int i in old)
        {
            foreach (int j in @new)
            {
                int company = Company(i, j);
                if (!needsCompany || company > 0)
                    pairs.Add((_likeness.Distance(i, j) - (ParentsArePaired(i, j) ? Whole : 0) - (Neighbour * company), i, j));
            }
        }

        pairs.Sort();
        foreach ((_, int i, int j) in pairs)
        {
            if (OldPartner[i] < 0 && NewPartner[j] < 0)
                Pair(i, j, "identical", 0.95);
        }
    }

    /// <summary>What is left: the best of one class, by form, place, attributes and whole.</summary>
    private void PairAlike(IReadOnlySet<int> oldDone, IReadOnlySet<int> newDone)
    {
        var pairs = new List<(double Score, int Old, int New)>();
        ILookup<string, int> byClass = Enumerable.Range(0, _old.Count).Where(i => OldPartner[i] < 0 && !oldDone.Contains(i)).ToLookup(i => _old[i].Class, StringComparer.Ordinal);
        for (int j = 0; j < _new.Count; j++)
        {
            if (NewPartner[j] >= 0 || newDone.Contains(j))
                continue;
            int looked = 0;
            foreach (int i in byClass[_new[j].Class].OrderBy(i => _likeness.Distance(i, j)))
            {
                if (looked++ >= MostAlike)
                    break;
                double score = _likeness.Score(i, j);
                if (score >= LeastScore)
                    pairs.Add((-score, i, j));
            }
        }

        pairs.Sort();
        foreach ((double score, int i, int j) in pairs)
        {
            if (OldPartner[i] < 0 && NewPartner[j] < 0)
                Pair(i, j, "alike", Math.Min(0.95, -score));
        }
    }

    /// <summary>How many parts and relatives of one object are paired with those of the other.</summary>
    private int Company(int old, int @new) =>
        _newParts[_new[@new].Id].Count(part => NewPartner[part] is >= 0 and var partner && _old[partner].Parent == _old[old].Id)
        + _newRelatives[_new[@new].Id].Count(other => NewPartner[other] is >= 0 and var partner && _old[partner].Related.Contains(_old[old].Id, StringComparer.Ordinal))
        + _new[@new].Related.Count(id => _newById.TryGetValue((_new[@new].Scheme, id), out int other)
            && NewPartner[other] is >= 0 and var partner && _old[old].Related.Contains(_old[partner].Id, StringComparer.Ordinal));

    private bool ParentsArePaired(int old, int @new)
    {
        if (_old[old].Parent is not { } parent || _new[@new].Parent is not { } newParent)
            return _old[old].Parent is null && _new[@new].Parent is null;
        return _oldById.TryGetValue((_old[old].Scheme, parent), out int i)
            && _newById.TryGetValue((_new[@new].Scheme, newParent), out int j)
            && OldPartner[i] == j;
    }

    private static void Collect(
        IReadOnlyList<ObjectFacts> facts,
        int[] partner,
        Func<ObjectFacts, string?> keyOf,
        Dictionary<string, (List<int> Old, List<int> New)> groups,
        bool isOld)
    {
        for (int i = 0; i < facts.Count; i++)
        {
            if (partner[i] >= 0 || keyOf(facts[i]) is not { } key)
                continue;
            if (!groups.TryGetValue(key, out (List<int> Old, List<int> New) group))
                groups.Add(key, group = ([], []));
            (isOld ? group.Old : group.New).Add(i);
        }
    }

    private static int[] Nobody(int count)
    {
        int[] partner = new int[count];
        Array.Fill(partner, -1);
        return partner;
    }
}
