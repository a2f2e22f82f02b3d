using System.Xml;
using TwinInterop.Formats.CityGml.Reading;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Reads lists of numbers from element text in chunks, without making strings.</summary>
/// <remarks>One instance serves a whole file: its buffers are reused.</remarks>
internal sealed class OrdinateReader(ReadSession session)
{
    private char[] _characters = new char[1 << 13];
    private double[] _numbers = new double[1 << 10];
    private int _count;

    /// <summary>The numbers of the element that was read last; valid until the next one.</summary>
    public ReadOnlySpan<double> Numbers => _numbers.AsSpan(0, _count);

    /// <summary>Reads the text of the element that the reader stands on, and moves behind the element.</summary>
    /// <returns>Whether all of it is finite numbers; what is not was reported.</returns>
    public bool Read(XmlReader reader)
    {
        _count = 0;
        SourcePlace place = SourcePlace.Of(reader);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return true;
        }

        int depth = reader.Depth;
        int pending = 0;
        long length = 0;
        bool isGood = true;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (!reader.CanReadValueChunk || reader.NodeType is XmlNodeType.Element || !isGood)
            {
                Skip(reader, place, ref isGood);
                continue;
            }

            if (pending == _characters.Length)
                Array.Resize(ref _characters, _characters.Length * 2);
            int read = reader.ReadValueChunk(_characters, pending, _characters.Length - pending);
            length += read;
            if (length > session.Limits.ValueCharacters)
            {
                session.Report(CityGmlDiagnostics.TooLong, place, session.Limits.ValueCharacters);
                isGood = false;
            }
            else if (read == 0)
            {
                reader.Read();
            }
            else
            {
                isGood = Take(pending + read, isLast: false, place, out pending);
            }
        }

        isGood = isGood && Take(pending, isLast: true, place, out _);
        reader.Read();
        return isGood;
    }

    /// <summary>Adds numbers that were read otherwise.</summary>
    public void Replace(ReadOnlySpan<double> numbers)
    {
        _count = 0;
        foreach (double number in numbers)
            Add(number);
    }

    private void Skip(XmlReader reader, SourcePlace place, ref bool isGood)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            if (isGood)
                session.Report(CityGmlDiagnostics.BadOrdinate, place, reader.Name);
            isGood = false;
            reader.Skip();
        }
        else
        {
            reader.Read();
        }
    }

    private bool Take(int available, bool isLast, SourcePlace place, out int pending)
    {
        ReadOnlySpan<char> text = _characters.AsSpan(0, available);
        int end = isLast ? available : text.LastIndexOfAny(" \n\t\r") + 1;
        ReadOnlySpan<char> complete = text[..end];
        int i = 0;
        while (true)
        {
            while (i < complete.Length && NumberParser.IsSpace(complete[i]))
                i++;
            if (i == complete.Length)
                break;

            int start = i;
            if (!NumberParser.TryRead(complete, ref i, out double number) || !double.IsFinite(number))
            {
                session.Report(CityGmlDiagnostics.BadOrdinate, place, complete[start..Math.Min(i, start + 40)].ToString());
                pending = 0;
                return false;
            }

            Add(number);
        }

        text[end..].CopyTo(_characters);
        pending = available - end;
        return true;
    }

    private void Add(double number)
    {
        if (_count == _numbers.Length)
            Array.Resize(ref _numbers, _numbers.Length * 2);
        _numbers[_count++] = number;
    }
}
