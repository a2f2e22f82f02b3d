using System.Runtime.InteropServices;
using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Nested arrays of indices on one tape: an index, or one of the marks below.</summary>
internal sealed class NestedIndices
{
    /// <summary>An array begins.</summary>
    public const int Open = -1;

    /// <summary>An array ends.</summary>
    public const int Close = -2;

    /// <summary>A null.</summary>
    public const int Null = -3;

    /// <summary>A value that is no index.</summary>
    public const int Invalid = -4;

    private readonly List<int> _tape = [];

    /// <summary>Where the next item is.</summary>
    public int Place { get; private set; }

    /// <summary>What comes next; <see cref="Close"/> at the end of the tape.</summary>
    public int Next => Place < _tape.Count ? _tape[Place] : Close;

    /// <summary>Reads the value that a reader stands on, in place of what was on the tape.</summary>
    public void Load(ref Utf8JsonReader reader)
    {
        _tape.Clear();
        Place = 0;
        int depth = 0;
        do
        {
            int mark = MarkOf(ref reader);
            _tape.Add(mark);
            depth += mark == Open ? 1 : mark == Close ? -1 : 0;
        }
        while (depth > 0 && reader.Read());
    }

    /// <summary>Takes an index, a null or an invalid value.</summary>
    public int Take() => Place < _tape.Count ? _tape[Place++] : Close;

    /// <summary>A part of the tape.</summary>
    /// <remarks>Valid until the next value is loaded.</remarks>
    public ReadOnlySpan<int> Slice(int from, int count) => CollectionsMarshal.AsSpan(_tape).Slice(from, count);

    /// <summary>Takes the start of an array.</summary>
    public bool TryOpen()
    {
        if (Next != Open)
            return false;
        Place++;
        return true;
    }

    /// <summary>Takes the end of an array.</summary>
    public bool TryClose()
    {
        if (Next != Close)
            return false;
        Place++;
        return true;
    }

    /// <summary>Passes over one item, with all in it.</summary>
    public void Skip()
    {
        int depth = 0;
        do
        {
            int mark = Take();
            depth += mark == Open ? 1 : mark == Close ? -1 : 0;
        }
        while (depth > 0 && Place < _tape.Count);
    }

    private static int MarkOf(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                return Open;
            case JsonTokenType.EndArray:
                return Close;
            case JsonTokenType.Null:
                return Null;
            case JsonTokenType.Number when reader.TryGetInt32(out int index) && index >= 0:
                return index;
            case JsonTokenType.StartObject:
                reader.Skip();
                return Invalid;
            default:
                return Invalid;
        }
    }
}
