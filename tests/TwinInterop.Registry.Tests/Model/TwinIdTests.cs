using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Identity;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Tests.Model;

public sealed class TwinIdTests
{
    private const string Alphabet = "123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void Any_id_comes_back_from_its_text_and_from_its_uuid() =>
        Prop.ForAll(Ids(), id => TwinId.Parse(id.ToString()) == id && TwinId.TryFrom(id.ToCityObjectId(), out TwinId back) && back == id)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_wrong_character_is_detected() => Prop.ForAll(Ids(), id =>
    {
        string text = id.ToString();
        return Enumerable.Range(0, text.Length).Where(i => text[i] != '-').All(i => Alphabet
            .Where(c => c != text[i])
            .All(c => !TwinId.TryParse(text[..i] + c + text[(i + 1)..], out _)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_exchange_of_two_characters_is_detected() => Prop.ForAll(Ids(), id =>
    {
        string text = id.ToString().Replace("-", "", StringComparison.Ordinal);
        for (int i = 0; i < text.Length; i++)
        {
            for (int j = i + 1; j < text.Length; j++)
            {
                char[] swapped = text.ToCharArray();
                (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
                if (text[i] != text[j] && TwinId.TryParse(new string(swapped), out _))
                    return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Spaces_hyphens_and_lower_case_are_passed_over() =>
        Assert.Equal(new TwinId(12345), TwinId.Parse(new TwinId(12345).ToString().ToLowerInvariant().Replace('-', ' ')));

    [Fact]
    public void Equal_source_keys_give_equal_ids_and_another_attempt_another_one()
    {
        CityObjectId id = CityObjectId.FromSource(new SourceKey("gml:id", "town", "b1"));

        Assert.Equal(TwinId.Derive(id), TwinId.Derive(CityObjectId.FromSource(new SourceKey("gml:id", "town", "b1"))));
        Assert.NotEqual(TwinId.Derive(id), TwinId.Derive(id, 1));
        Assert.False(TwinId.TryFrom(id, out _));
    }

    private static Arbitrary<TwinId> Ids() => Gen.Choose(int.MinValue, int.MaxValue).Two()
        .Select(pair => new TwinId((long)((((ulong)(uint)pair.Item1 << 32) | (uint)pair.Item2) % TwinId.Count))).ToArbitrary();
}
