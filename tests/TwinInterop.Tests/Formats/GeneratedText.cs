namespace TwinInterop.Tests.Formats;

/// <summary>Text between two marks of a committed page that a test makes; <c>ACCEPT=1</c> writes it.</summary>
/// <param name="Path">The page.</param>
/// <param name="Name">The name in the marks.</param>
internal sealed record GeneratedText(string Path, string Name)
{
    private string Begin => $"<!-- generated: {Name} -->\n";

    private string End => $"<!-- end of {Name} -->\n";

    /// <summary>Fails with the difference unless the page holds the text.</summary>
    public void AssertIs(string text)
    {
        string page = File.ReadAllText(Path);
        int start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end >= start, $"{Path} has no place for {Name}.");
        if (Environment.GetEnvironmentVariable("ACCEPT") is "1")
            File.WriteAllText(Path, page[..start] + text + page[end..]);
        else
            Assert.Equal(text.Split('\n'), page[start..end].Split('\n'));
    }
}
