using System.Globalization;
using System.Text;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>Where a parser stands; a text is made only when something is reported.</summary>
internal sealed class JsonPath
{
    private readonly List<string> _steps = [];

    public void Clear() => _steps.Clear();

    public void Push(string step) => _steps.Add(step);

    public void Push(int index) => _steps.Add(index.ToString(CultureInfo.InvariantCulture));

    public void Pop() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>The JSON pointer.</summary>
    /// <remarks>Source: RFC 6901.</remarks>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (string step in _steps)
            text.Append('/').Append(step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        return text.ToString();
    }
}
