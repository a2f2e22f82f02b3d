using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Tests.Step;

public sealed class StepTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("it''s", "it's")]
    [InlineData(@"a\\b", @"a\b")]
    [InlineData(@"Fa\X\E7ade", "Façade")]
    [InlineData(@"\X2\00E9\X0\t\X2\00E9\X0\", "été")]
    [InlineData(@"\X2\03B103B2\X0\", "αβ")]
    [InlineData(@"\X2\D83DDE00\X0\", "😀")]
    [InlineData(@"\X4\0001F600\X0\", "😀")]
    [InlineData(@"h\S\vtel", "hötel")]
    [InlineData(@"\PE\\S\Q", "\u0431")] // ISO 8859-5, D1: Cyrillic be
    [InlineData(@"\PG\\S\a", "α")] // ISO 8859-7, E1
    [InlineData(@"\PB\\S\1\PA\\S\1", "ą±")]
    [InlineData(@"\S\''", "§")]
    [InlineData(@"a\N\b\F\c", "abc")]
    [InlineData("one\r\n two", "one two")]
    public void A_string_is_decoded(string raw, string expected)
    {
        string text = StepText.Decode(Encoding.Latin1.GetBytes(raw), out bool isWellFormed);

        Assert.Equal((expected, true), (text, isWellFormed));
    }

    [Theory]
    [InlineData(@"a\X2\00E\X0\", @"a\X2\00E\X0\")]
    [InlineData(@"a\X2\00E9", @"a\X2\00E9")]
    [InlineData(@"a\X\G1", @"a\X\G1")]
    [InlineData(@"C:\temp", @"C:\temp")]
    [InlineData(@"end\", @"end\")]
    [InlineData(@"\X4\00110000\X0\", @"\X4\00110000\X0\")]
    [InlineData(@"\X2\D83D\X0\!", "\uFFFD!")]
    public void A_faulty_directive_is_kept_and_told(string raw, string expected)
    {
        string text = StepText.Decode(Encoding.Latin1.GetBytes(raw), out bool isWellFormed);

        Assert.Equal((expected, false), (text, isWellFormed));
    }

    [Fact]
    public void Raw_bytes_are_read_as_UTF_8_when_they_are_and_else_as_Latin_1()
    {
        Assert.Equal("été", StepText.Decode(Encoding.UTF8.GetBytes("été")));
        Assert.Equal("été", StepText.Decode(Encoding.Latin1.GetBytes("été")));
    }

    [Fact]
    public void Encoded_text_is_decoded_to_itself() => Prop.ForAll<string>(text =>
    {
        text ??= "";
        string expected = Repaired(text);
        return StepText.Decode(Encoding.ASCII.GetBytes(Encode(expected))) == expected;
    }).QuickCheckThrowOnFailure();

    private static string Repaired(string text) => string.Concat(text.EnumerateRunes());

    private static string Encode(string text) => string.Concat(text.Select(c => c switch
    {
        '\'' => "''",
        '\\' => @"\\",
        >= ' ' and <= '~' => c.ToString(),
        _ => $@"\X2\{(int)c:X4}\X0\",
    })).Replace(@"\X0\\X2\", "", StringComparison.Ordinal);
}
