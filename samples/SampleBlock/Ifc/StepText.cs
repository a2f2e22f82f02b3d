using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SampleBlock.Ifc;

/// <summary>Writes the instances of a Part 21 file (ISO 10303-21), one a line.</summary>
internal sealed class StepText
{
    private readonly StringBuilder _data = new();
    private int _last;

    /// <summary>The omitted value.</summary>
    public static StepArgument Absent => new("$");

    /// <summary>Adds an instance and gives a reference to it.</summary>
    public StepArgument Add(string keyword, params ReadOnlySpan<StepArgument> arguments)
    {
        _data.Append(CultureInfo.InvariantCulture, $"#{++_last}={keyword}{List(arguments).Text};\n");
        return new StepArgument(string.Create(CultureInfo.InvariantCulture, $"#{_last}"));
    }

    /// <summary>Adds an instance of a rooted entity: its GlobalId follows from a key, and it has no owner history.</summary>
    public StepArgument AddRooted(string keyword, string key, params ReadOnlySpan<StepArgument> arguments) =>
        Add(keyword, [Text(GlobalId(key)), Absent, .. arguments]);

    public static StepArgument List(params ReadOnlySpan<StepArgument> members)
    {
        var text = new StringBuilder("(");
        for (int i = 0; i < members.Length; i++)
            text.Append(i > 0 ? "," : "").Append(members[i].Text);
        return new StepArgument(text.Append(')').ToString());
    }

    public static StepArgument Name(string enumerator) => new($".{enumerator}.");

    /// <summary>A value that says its type, as in <c>IFCLABEL('x')</c>.</summary>
    public static StepArgument Typed(string type, StepArgument value) => new($"{type}({value.Text})");

    /// <summary>A text; characters beyond ASCII are written as UCS-2 code units.</summary>
    public static StepArgument Text(string value)
    {
        var text = new StringBuilder("'");
        bool isWide = false;
        foreach (char c in value)
        {
            if (c > '~' != isWide)
                text.Append((isWide = !isWide) ? @"\X2\" : @"\X0\");
            if (isWide)
                text.Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                text.Append(c == '\'' ? "''" : c.ToString());
        }

        return new StepArgument(text.Append(isWide ? @"\X0\'" : "'").ToString());
    }

    /// <summary>The whole file.</summary>
    public string Complete(string fileName) =>
        $"""
        ISO-10303-21;
        HEADER;
        FILE_DESCRIPTION(('ViewDefinition [DesignTransferView_V1.0]'),'2;1');
        FILE_NAME('{fileName}','2024-03-15T09:00:00',('Valmont-les-Tilleuls'),('Valmont-les-Tilleuls'),'SampleBlock','TwinInterop','none');
        FILE_SCHEMA(('IFC4'));
        ENDSEC;
        DATA;
        {_data}ENDSEC;
        END-ISO-10303-21;

        """.ReplaceLineEndings("\n");

    /// <summary>128 bits of a hash of the key, in the 64 digits of IfcGloballyUniqueId.</summary>
    private static string GlobalId(string key)
    {
        const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";
        var number = new UInt128(0, 0);
        foreach (byte b in SHA256.HashData(Encoding.UTF8.GetBytes("valmont/" + key)).AsSpan(0, 16))
            number = (number << 8) | b;

        Span<char> text = stackalloc char[22];
        for (int i = text.Length - 1; i >= 0; i--, number >>= 6)
            text[i] = Digits[(int)(number & 63)];
        return text.ToString();
    }
}
