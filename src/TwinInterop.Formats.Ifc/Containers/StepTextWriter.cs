using System.Buffers;
using System.Globalization;
using System.Text;

namespace TwinInterop.Formats.Ifc.Containers;

/// <summary>Writes an exchange structure into memory.</summary>
internal sealed class StepTextWriter
{
    private readonly ArrayBufferWriter<byte> _text = new(1 << 16);

    /// <summary>Writes everything before the instances.</summary>
    /// <param name="header">The values of the header entities by XML element name; missing ones are empty.</param>
    /// <param name="schema">The name in <c>FILE_SCHEMA</c>.</param>
    internal void Begin(IReadOnlyDictionary<string, string> header, string schema)
    {
        string Value(string name) => Quote(header.GetValueOrDefault(name) ?? "");
        Append("ISO-10303-21;\nHEADER;\n");
        Append($"FILE_DESCRIPTION(({Value("documentation")}),'2;1');\n");
        Append($"FILE_NAME({Value("name")},{Value("time_stamp")},({Value("author")}),({Value("organization")}),");
        Append($"{Value("preprocessor_version")},{Value("originating_system")},{Value("authorization")});\n");
        Append($"FILE_SCHEMA(({Quote(schema)}));\nENDSEC;\nDATA;\n");
    }

    internal void Instance(uint id, string entity, IEnumerable<string> parameters)
    {
        Append(string.Create(CultureInfo.InvariantCulture, $"#{id}={entity.ToUpperInvariant()}("));
        Append(string.Join(',', parameters));
        Append(");\n");
    }

    internal ReadOnlyMemory<byte> End()
    {
        Append("ENDSEC;\nEND-ISO-10303-21;\n");
        return _text.WrittenMemory;
    }

    /// <summary>A string as a parameter; characters that are not printable ASCII by their number.</summary>
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('\'');
        bool isHexadecimal = false;
        foreach (char c in text)
        {
            bool isPlain = c is >= ' ' and <= '~';
            if (isPlain == isHexadecimal)
                quoted.Append(isPlain ? @"\X0\" : @"\X2\");
            isHexadecimal = !isPlain;
            if (!isPlain)
                quoted.Append(CultureInfo.InvariantCulture, $"{(int)c:X4}");
            else
                quoted.Append(c, c is '\'' or '\\' ? 2 : 1);
        }

        return quoted.Append(isHexadecimal ? @"\X0\" : "").Append('\'').ToString();
    }

    private void Append(string text) => Encoding.ASCII.GetBytes(text, _text);
}
