using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc;

/// <summary>Which entities refer to which with one attribute: 8 bytes a reference.</summary>
internal sealed class IfcInverse
{
    private readonly IfcModel _model;
    // Slot of the entity referred to, then slot of the referring one: sorted.
    private readonly ulong[] _pairs;

    internal IfcInverse(IfcModel model, IfcClass referring, string attribute)
    {
        _model = model;
        var pairs = new List<ulong>();
        foreach (IfcEntity entity in model.OfType(referring))
        {
            foreach (IfcEntity target in entity.References(attribute))
                pairs.Add(Pair(target.Slot, entity.Slot));
        }

        pairs.Sort();
        _pairs = [.. pairs];
    }

    /// <summary>The entities that refer to one, in the order of the text.</summary>
    internal Referring this[IfcEntity target] => target.Exists ? new Referring(_model, Range(target.Slot)) : default;

    private ReadOnlyMemory<ulong> Range(int slot)
    {
        int start = LowerBound(Pair(slot, 0));
        int end = start;
        while (end < _pairs.Length && (int)(_pairs[end] >> 32) == slot)
            end++;
        return _pairs.AsMemory(start, end - start);
    }

    private int LowerBound(ulong pair)
    {
        int found = _pairs.AsSpan().BinarySearch(pair);
        while (found > 0 && _pairs[found - 1] == pair)
            found--;
        return found < 0 ? ~found : found;
    }

    private static ulong Pair(int target, int referring) => ((ulong)target << 32) | (uint)referring;

    /// <summary>The entities that refer to one; going through them allocates nothing. Use it in <c>foreach</c>.</summary>
    internal struct Referring
    {
        private readonly IfcModel? _model;
        private readonly ReadOnlyMemory<ulong> _pairs;
        private int _index;

        internal Referring(IfcModel model, ReadOnlyMemory<ulong> pairs)
        {
            _model = model;
            _pairs = pairs;
            _index = -1;
        }

        /// <summary>How many there are.</summary>
        internal readonly int Count => _pairs.Length;

        /// <summary>The entity at hand.</summary>
        public readonly IfcEntity Current => this[_index];

        internal readonly IfcEntity this[int index] =>
            new(_model!, (int)(uint)_pairs.Span[index]); // where there are pairs there is a model

        /// <summary>For <c>foreach</c>.</summary>
        public readonly Referring GetEnumerator() => this;

        public bool MoveNext() => ++_index < _pairs.Length;

        /// <summary>The first; one that does not exist when there is none.</summary>
        internal readonly IfcEntity FirstOrDefault() => Count == 0 ? default : this[0];
    }
}
