namespace TwinInterop.Formats.NgsiLd.Entities;

public sealed class LexicalRulesTests
{
    [Theory]
    [InlineData("urn:ngsi-ld:Building:1", true)]
    [InlineData("https://example.org/é", true)]
    [InlineData("urn:ngsi-ld:Building:2O2rP$nzj4Q", true)]
    [InlineData("urn:x", false)]
    [InlineData("b1", false)]
    [InlineData("1a:b", false)]
    [InlineData("a:", false)]
    [InlineData("urn:a:b c", false)]
    public void A_URI_has_a_scheme_and_no_spaces(string text, bool isUri) => Assert.Equal(isUri, LexicalRules.IsUri(text));

    [Theory]
    [InlineData("2025-06-01T12:00:00Z", true)]
    [InlineData("2025-06-01T12:00:00.123456Z", true)]
    [InlineData("2025-06-01T12:00:00,5Z", true)]
    [InlineData("2025-06-01T12:00:00", false)]
    [InlineData("2025-06-01T12:00:00+02:00", false)]
    [InlineData("2025-06-31T12:00:00Z", false)]
    [InlineData("2025-06-01T12:00:00.Z", false)]
    [InlineData("2025-06-01", false)]
    public void A_date_time_is_in_UTC(string text, bool isTime) => Assert.Equal(isTime, LexicalRules.IsUtcDateTime(text));

    [Theory]
    [InlineData("/Lyon/3e", true)]
    [InlineData("Lyon", false)]
    [InlineData("/", false)]
    [InlineData("/Lyon//x", false)]
    [InlineData("/Lyon/", false)]
    [InlineData("/Ly on", false)]
    public void A_scope_starts_with_a_slash_and_has_no_empty_level(string text, bool isScope) => Assert.Equal(isScope, LexicalRules.IsScope(text));

    [Theory]
    [InlineData("height", true)]
    [InlineData("ex:height", true)]
    [InlineData("N-TOT", true)]
    [InlineData("na<me", false)]
    [InlineData("a b", false)]
    [InlineData("f(x)", false)]
    [InlineData("", false)]
    public void A_name_has_no_forbidden_characters(string text, bool isName) => Assert.Equal(isName, LexicalRules.IsName(text));
}
