using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Model;

namespace TwinInterop.Tests.Conversion;

public sealed class ConversionContextTests
{
    private static readonly DiagnosticRule Rule = new("TEST0001", Severity.Warning, "Found {0}.", "");
    private static readonly Loss Drop = new(BookAccount.Attributes, LossKind.Dropped, "Building", "attributes/x");

    [Fact]
    public void Contexts_added_in_order_hold_what_one_context_would_hold()
    {
        var one = new ConversionContext();
        var sum = new ConversionContext();
        for (int part = 0; part < 4; part++)
        {
            var own = new ConversionContext();
            Enter(own, part);
            Enter(one, part);
            sum.Add(own);
        }

        Assert.Equal(
            one.Diagnostics.Kept.Select(finding => finding.Location), sum.Diagnostics.Kept.Select(finding => finding.Location));
        Assert.Equal(one.Diagnostics.Counts, sum.Diagnostics.Counts);
        Assert.Equal(240, sum.Diagnostics.Counts[Rule]);
        foreach (BookAccount account in Enum.GetValues<BookAccount>())
            Assert.Equal(one.Books[account], sum.Books[account]);
        LossEntry expected = Assert.Single(one.Books.Losses);
        LossEntry found = Assert.Single(sum.Books.Losses);
        Assert.Equal((expected.Count, expected.Remedy), (found.Count, found.Remedy));
        Assert.Equal(expected.Examples.AsEnumerable(), found.Examples.AsEnumerable());
        Assert.Equal(one.Books.ReadByClass, sum.Books.ReadByClass);
        Assert.Equal(one.Books.WrittenByClass, sum.Books.WrittenByClass);
    }

    [Fact]
    public void Books_cannot_be_added_to_themselves()
    {
        var context = new ConversionContext();

        Assert.Throws<ArgumentException>(() => context.Books.Add(context.Books));
    }

    private static void Enter(ConversionContext context, int part)
    {
        for (int i = 0; i < 60; i++)
            context.Report(Rule, $"{part}/{i}", i);
        context.Books.EnterSource(Samples.House($"b{part}"));
        context.Books.KeepObject(CityObjectClass.Building);
        context.Books.Keep(BookAccount.Attributes, 2);
        context.Books.Derive(BookAccount.Geometries);
        for (int i = 0; i < 3; i++)
            context.Books.Lose(Drop, $"o{part}-{i}", 2, "--keep");
    }
}
