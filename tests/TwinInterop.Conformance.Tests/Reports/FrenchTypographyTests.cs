using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Tests.Reports;

/// <summary>How French sentences are set.</summary>
public sealed class FrenchTypographyTests
{
    [Theory]
    [InlineData("L'image d'une texture", "L’image d’une texture")]
    [InlineData("Une unité manque : l'ajouter ?", "Une unité manque\u00A0: l’ajouter\u00A0?")]
    [InlineData("La forme « simple » ; rien d'autre !", "La forme «\u00A0simple\u00A0»\u00A0; rien d’autre\u00A0!")]
    [InlineData("Écrire 'x' et crs: 1", "Écrire 'x' et crs: 1")]
    [InlineData("", "")]
    public void Apostrophes_are_curved_and_punctuation_does_not_stand_alone(string written, string printed) =>
        Assert.Equal(printed, FrenchTypography.Of(written));

    [Fact]
    public void No_rule_has_a_straight_apostrophe_between_letters() =>
        Assert.All(RuleCatalogue.All, rule => Assert.DoesNotMatch(@"\p{L}'\p{L}", rule.Title.French + rule.Fix.French));
}
