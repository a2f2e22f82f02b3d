using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Events;

/// <summary>What is known of an object by periods of the world's time, the oldest first.</summary>
internal static class ValidPeriods
{
    /// <summary>Changes what is known for a time: each period that it covers a part of is cut there.</summary>
    /// <remarks>Where nothing was known before, what was known of the nearest time is taken, changed.</remarks>
    /// <param name="states">The periods.</param>
    /// <param name="change">What changes.</param>
    /// <param name="from">From when; null for ever since.</param>
    /// <param name="to">Until when; null for no end.</param>
    /// <exception cref="RegistryConflictException">The time ends before it begins.</exception>
    public static List<StateRow> Change(IReadOnlyList<StateRow> states, Func<StateRow, StateRow> change, long? from, long? to)
    {
        (long first, long end) = (from ?? long.MinValue, to ?? long.MaxValue);
        if (first >= end)
            throw new RegistryConflictException($"Expected a time that begins before it ends; found {UnixTime.From(first):O} and {UnixTime.From(end):O}.");
        var periods = new List<StateRow>();
        long known = first;
        StateRow nearest = states[0];
        foreach (StateRow state in states)
        {
            (long begin, long finish) = (state.ValidFrom ?? long.MinValue, state.ValidTo ?? long.MaxValue);
            if (begin < first)
                periods.Add(Within(state, begin, Math.Min(finish, first)));
            (long low, long high) = (Math.Max(begin, first), Math.Min(finish, end));
            if (begin < end)
                nearest = state;
            if (low < high)
            {
                if (known < low)
                    periods.Add(Within(change(nearest), known, low));
                periods.Add(Within(change(state), low, high));
                known = high;
            }

            if (finish > end)
                periods.Add(Within(state, Math.Max(begin, end), finish));
        }

        if (known < end)
            periods.Add(Within(change(nearest), known, end));
        periods.Sort(static (a, b) => (a.ValidFrom ?? long.MinValue).CompareTo(b.ValidFrom ?? long.MinValue));
        return periods;
    }

    /// <summary>What is known up to a time; null for no limit.</summary>
    public static List<StateRow> Until(IReadOnlyList<StateRow> states, long? end) => end is not { } limit
        ? [.. states]
        : [.. states
            .Where(state => (state.ValidFrom ?? long.MinValue) < limit)
            .Select(state => state.ValidTo > limit ? state with { ValidTo = limit } : state)];

    private static StateRow Within(StateRow state, long from, long to) => state with
    {
        ValidFrom = from == long.MinValue ? null : from,
        ValidTo = to == long.MaxValue ? null : to,
    };
}
