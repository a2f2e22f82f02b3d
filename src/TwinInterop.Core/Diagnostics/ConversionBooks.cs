using TwinInterop.Model;

namespace TwinInterop.Diagnostics;

/// <summary>The books of one conversion: what came in, what went out, and what became of the rest.</summary>
/// <remarks>
/// Source is counted where objects leave the reader, written where the writer writes, and each loss where it happens;
/// nothing derives one from the other, so that a silent drop shows as a difference. Safe for several threads.
/// </remarks>
public sealed class ConversionBooks
{
    private const int MaxExamples = 5;
    private static readonly int Accounts = Enum.GetValues<BookAccount>().Length;

    private readonly Lock _lock = new();
    private readonly long[] _source = new long[Accounts];
    private readonly long[] _written = new long[Accounts];
    private readonly long[] _lost = new long[Accounts];
    private readonly long[] _changed = new long[Accounts];
    private readonly long[] _derived = new long[Accounts];
    private readonly long[] _derivedNotWritten = new long[Accounts];
    private readonly long[] _notSelected = new long[Accounts];
    private readonly Dictionary<Loss, (long Count, List<string> Examples, string? Remedy)> _losses = [];
    private readonly Dictionary<string, long> _readByClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _writtenByClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _notSelectedByClass = new(StringComparer.Ordinal);

    /// <summary>The losses so far, sorted by account, class and path.</summary>
    public IReadOnlyList<LossEntry> Losses
    {
        get
        {
            lock (_lock)
            {
                return [.. _losses
                    .OrderBy(pair => pair.Key.Account).ThenBy(pair => pair.Key.Kind)
                    .ThenBy(pair => pair.Key.Class, StringComparer.Ordinal)
                    .ThenBy(pair => pair.Key.Path, StringComparer.Ordinal).ThenBy(pair => pair.Key.IsDerived)
                    .Select(pair => new LossEntry(pair.Key, pair.Value.Count, [.. pair.Value.Examples], pair.Value.Remedy))];
            }
        }
    }

    /// <summary>How many objects of each canonical class the source gave, sorted by class.</summary>
    public IReadOnlyDictionary<string, long> ReadByClass => Sorted(_readByClass);

    /// <summary>How many objects of each canonical class were written, sorted by class.</summary>
    public IReadOnlyDictionary<string, long> WrittenByClass => Sorted(_writtenByClass);

    /// <summary>How many objects of each canonical class the user did not ask for, sorted by class.</summary>
    public IReadOnlyDictionary<string, long> NotSelectedByClass => Sorted(_notSelectedByClass);

    /// <summary>The line of one account.</summary>
    public Balance this[BookAccount account]
    {
        get
        {
            lock (_lock)
            {
                int i = (int)account;
                long made = _derived[i] - _derivedNotWritten[i];
                return new Balance(_source[i], _written[i] - made, _lost[i], _changed[i], made)
                {
                    NotSelected = _notSelected[i],
                    DerivedNotWritten = _derivedNotWritten[i],
                };
            }
        }
    }

    /// <summary>Enters an object that left the reader, with all below it; what the reader made of it counts as derived.</summary>
    public void EnterSource(CityObject cityObject)
    {
        Tally tally = Tally.Of(cityObject);
        Tally made = Tally.DerivedOf(cityObject);
        lock (_lock)
        {
            foreach (BookAccount account in Enum.GetValues<BookAccount>())
            {
                _source[(int)account] += tally[account] - made[account];
                _derived[(int)account] += made[account];
            }

            foreach (CityObject current in cityObject.SelfAndDescendants().Where(item => !item.IsDerived))
                Count(_readByClass, current.Class.Name, 1);
        }
    }

    /// <summary>Enters things that the source holds but that no object carries, such as content that cannot be read.</summary>
    public void EnterSource(BookAccount account, long count = 1)
    {
        lock (_lock)
            _source[(int)account] += count;
    }

    /// <summary>Enters an object that was written; its attributes, geometries and relations are entered apart.</summary>
    public void KeepObject(CityObjectClass objectClass)
    {
        lock (_lock)
        {
            _written[(int)BookAccount.Objects]++;
            Count(_writtenByClass, objectClass.Name, 1);
        }
    }

    /// <summary>Enters what of an object a selection left out: no loss, for it is what the user asked for.</summary>
    /// <param name="before">The object as it came, with all below it.</param>
    /// <param name="after">What is left of it, with those parts that are left; null for nothing.</param>
    public void LeaveOut(CityObject before, CityObject? after)
    {
        Tally came = Tally.Of(before);
        Tally left = after is null ? default : Tally.Of(after);
        Tally made = Tally.DerivedOf(before);
        Tally madeLeft = after is null ? default : Tally.DerivedOf(after);
        lock (_lock)
        {
            foreach (BookAccount account in Enum.GetValues<BookAccount>())
            {
                long derived = made[account] - madeLeft[account];
                _notSelected[(int)account] += came[account] - left[account] - derived;
                _derived[(int)account] -= derived;
            }

            foreach (CityObject current in before.SelfAndDescendants().Where(item => !item.IsDerived))
                Count(_notSelectedByClass, current.Class.Name, 1);
            foreach (CityObject current in after?.SelfAndDescendants().Where(item => !item.IsDerived) ?? [])
                Count(_notSelectedByClass, current.Class.Name, -1);
        }
    }

    /// <summary>Enters things of a source that are left out since another source has the very same.</summary>
    /// <param name="account">What they are.</param>
    /// <param name="count">How many.</param>
    public void LeaveOut(BookAccount account, long count)
    {
        lock (_lock)
            _notSelected[(int)account] += count;
    }

    /// <summary>Enters things other than objects that were written.</summary>
    public void Keep(BookAccount account, long count = 1)
    {
        lock (_lock)
            _written[(int)account] += count;
    }

    /// <summary>Enters things that a stage made although the source has none of them; when they are dropped again, that is a loss of derived things.</summary>
    public void Derive(BookAccount account, long count = 1)
    {
        lock (_lock)
            _derived[(int)account] += count;
    }

    /// <summary>Enters things that were dropped or changed.</summary>
    /// <param name="loss">What they are.</param>
    /// <param name="example">The source id of the object that they belonged to.</param>
    /// <param name="count">How many.</param>
    /// <param name="remedy">What the user can do to avoid it; null when there is nothing.</param>
    public void Lose(Loss loss, string example, long count = 1, string? remedy = null)
    {
        if (count == 0)
            return;

        lock (_lock)
        {
            if (!loss.IsDerived)
                (loss.Kind == LossKind.Dropped ? _lost : _changed)[(int)loss.Account] += count;
            else if (loss.Kind == LossKind.Dropped)
                _derivedNotWritten[(int)loss.Account] += count;
            AddLoss(loss, [example], count, remedy);
        }
    }

    /// <summary>Enters all that other books hold, behind what these have.</summary>
    public void Add(ConversionBooks other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this))
            throw new ArgumentException("Expected other books than these.", nameof(other));
        lock (other._lock)
        {
            lock (_lock)
            {
                for (int i = 0; i < Accounts; i++)
                {
                    _source[i] += other._source[i];
                    _written[i] += other._written[i];
                    _lost[i] += other._lost[i];
                    _changed[i] += other._changed[i];
                    _derived[i] += other._derived[i];
                    _derivedNotWritten[i] += other._derivedNotWritten[i];
                    _notSelected[i] += other._notSelected[i];
                }

                foreach ((string name, long count) in other._readByClass)
                    Count(_readByClass, name, count);
                foreach ((string name, long count) in other._writtenByClass)
                    Count(_writtenByClass, name, count);
                foreach ((string name, long count) in other._notSelectedByClass)
                    Count(_notSelectedByClass, name, count);
                foreach ((Loss loss, (long Count, List<string> Examples, string? Remedy) entry) in other._losses)
                    AddLoss(loss, entry.Examples, entry.Count, entry.Remedy);
            }
        }
    }

    /// <summary>Adds to a line of the losses; the lock must be held.</summary>
    private void AddLoss(Loss loss, IEnumerable<string> examples, long count, string? remedy)
    {
        if (!_losses.TryGetValue(loss, out (long Count, List<string> Examples, string? Remedy) entry))
            entry = (0, [], remedy);
        foreach (string example in examples)
        {
            if (entry.Examples.Count < MaxExamples && !entry.Examples.Contains(example))
                entry.Examples.Add(example);
        }

        _losses[loss] = entry with { Count = entry.Count + count };
    }

    private static void Count(Dictionary<string, long> counts, string key, long count) =>
        counts[key] = counts.GetValueOrDefault(key) + count;

    private SortedDictionary<string, long> Sorted(Dictionary<string, long> counts)
    {
        lock (_lock)
            return new SortedDictionary<string, long>(counts.Where(count => count.Value != 0).ToDictionary(), StringComparer.Ordinal);
    }
}
