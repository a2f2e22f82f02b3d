using TwinInterop.Formats.NgsiLd.Contexts;
using TwinInterop.Mapping;

namespace TwinInterop.Formats.NgsiLd.Mapping;

public sealed class VocabularyTests
{
    [Fact]
    public void Every_type_is_a_model_whose_facts_are_known_and_whose_context_has_the_term() =>
        Assert.All(Vocabulary.Classes.Rows, row =>
        {
            DataModel? model = DataModel.Find(row.Source);
            Assert.NotNull(model);
            var context = KnownContexts.Find(CoreContext.OfSubject(model.Subject));
            Assert.Equal(model.Iri, context?[0].Definitions?.Find(model.Type)?.Iri);
        });

    [Fact]
    public void Every_attribute_is_one_of_its_model_or_of_all_models() =>
        Assert.All(Vocabulary.Attributes.Rows, row =>
        {
            string[] parts = row.Source.Split('#');
            Assert.Contains(parts[1], DataModel.Find(parts[0])!.Properties.Keys);
        });

    [Fact]
    public void No_row_is_ambiguous_backwards() =>
        Assert.All(
            Vocabulary.Attributes.Rows.Where(row => row.Match is SkosMatch.Exact or SkosMatch.Close)
                .GroupBy(row => (row.Source.Split('#')[0], row.Canonical)),
            group => Assert.Single(group));

    [Fact]
    public void Every_code_means_a_value_that_its_model_allows()
    {
        Assert.All(Rows("Building"), row => Assert.Contains(row.Canonical, DataModel.Find("Building/Building")!.Properties["category"].Values));
        Assert.All(Rows("Device"), row => Assert.Contains(row.Canonical, DataModel.Find("Device/Device")!.Properties["controlledProperty"].Values));
    }

    [Fact]
    public void A_row_without_match_has_no_canonical_term() =>
        Assert.All(
            Vocabulary.Classes.Rows.Concat(Vocabulary.Attributes.Rows).Concat(Vocabulary.Codes.Rows),
            row => Assert.Equal(row.Match == SkosMatch.None, row.Canonical.Length == 0));

    private static IEnumerable<MappingRow> Rows(string type) =>
        Vocabulary.Codes.Rows.Where(row => row.Source.StartsWith(type + "=", StringComparison.Ordinal) && row.Match != SkosMatch.None);
}
