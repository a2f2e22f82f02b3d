using System.Globalization;
using System.Text;

namespace TwinInterop.Crs.Register;

/// <summary>
/// A comma separated table of this assembly. Only its bytes are loaded; a row becomes text when it is asked for. A bar
/// within a name stands for a comma.
/// </summary>
internal sealed class EmbeddedTable(string name)
{
    private readonly Lazy<byte[]> _bytes = new(() => Read(name));

    /// <summary>The rows below the header, as bytes.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines
    {
        get
        {
            byte[] bytes = _bytes.Value;
            for (int at = Next(bytes, 0); at < bytes.Length; at = Next(bytes, at))
                yield return Line(bytes, at);
        }
    }

    /// <summary>The rows below the header, as text.</summary>
    public IEnumerable<string> Rows => Lines.Select(line => Encoding.UTF8.GetString(line.Span));

    /// <summary>The fields of the first row with a code; null where there is none. The rows must be sorted by code.</summary>
    public string[]? Find(int code) => FindAll(code).FirstOrDefault();

    /// <summary>The fields of every row with a code, in the order of the table. The rows must be sorted by code.</summary>
    public IEnumerable<string[]> FindAll(int code)
    {
        byte[] bytes = _bytes.Value;
        for (int at = First(bytes, code); at < bytes.Length && Code(bytes.AsSpan(at)) == code; at = Next(bytes, at))
            yield return Encoding.UTF8.GetString(Line(bytes, at).Span).Split(',');
    }

    /// <summary>The code that a row starts with.</summary>
    public static int Code(ReadOnlySpan<byte> line)
    {
        int code = 0;
        foreach (byte digit in line)
        {
            if (!char.IsAsciiDigit((char)digit))
                break;
            code = code * 10 + (digit - '0');
        }

        return code;
    }

    /// <summary>Reads an integer; an empty field is 0.</summary>
    public static int Integer(ReadOnlySpan<char> field) =>
        field.IsEmpty ? 0 : int.Parse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Reads a number.</summary>
    public static double Number(ReadOnlySpan<char> field) =>
        double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads a number; null for an empty field.</summary>
    public static double? NumberOrNull(string field) => field.Length == 0 ? null : Number(field);

    /// <summary>Reads a name.</summary>
    public static string Text(string field) => field.Replace('|', ',');

    /// <summary>Reads west, south, east and north from four fields.</summary>
    public static AreaOfUse Area(ReadOnlySpan<string> fields) =>
        new(Number(fields[0]), Number(fields[1]), Number(fields[2]), Number(fields[3]));

    /// <summary>Where the first row starts whose code is not less than the one sought.</summary>
    private static int First(byte[] bytes, int code)
    {
        int low = Next(bytes, 0), high = bytes.Length;
        while (low < high)
        {
            // A probe falls within a row: it counts from where that row starts.
            int middle = low + (high - low) / 2;
            int start = bytes.AsSpan(low, middle - low).LastIndexOf((byte)'\n') + 1 + low;
            if (Code(bytes.AsSpan(start)) < code)
                low = Next(bytes, start);
            else
                high = start;
        }

        return low;
    }

    private static int Next(byte[] bytes, int at) => at + bytes.AsSpan(at).IndexOf((byte)'\n') + 1;

    private static ReadOnlyMemory<byte> Line(byte[] bytes, int at) => bytes.AsMemory(at, Next(bytes, at) - at - 1);

    private static byte[] Read(string name)
    {
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes is [.., (byte)'\n'] ? bytes : throw new InvalidOperationException($"The table {name} ends within a row.");
    }
}
