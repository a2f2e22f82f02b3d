using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Model;

namespace TwinInterop.Tests.Diagnostics;

public sealed class NotSelectedTests
{
    [Fact]
    public void What_a_selection_leaves_out_is_neither_kept_nor_lost_and_the_books_balance()
    {
        CityObject house = Samples.House("b1");
        CityObject bare = new(house.Id, house.Source, house.Class) { Parts = [house.Parts[0]] };
        var context = new ConversionContext();
        context.Books.EnterSource(house);

        context.Books.LeaveOut(house, bare);

        Tally left = Tally.Of(bare);
        foreach (BookAccount account in Enum.GetValues<BookAccount>())
        {
            Balance balance = context.Books[account];
            Assert.Equal(balance.Source - left[account], balance.NotSelected);
            Assert.Equal(left[account] == 0, balance.IsBalanced);
        }

        Assert.Equal(house.SelfAndDescendants().Count() - 2, context.Books.NotSelectedByClass.Values.Sum());
    }

    [Fact]
    public void Books_that_are_added_bring_it_along()
    {
        var one = new ConversionBooks();
        var other = new ConversionBooks();
        other.LeaveOut(Samples.House("b1"), null);

        one.Add(other);

        Assert.Equal(other[BookAccount.Objects].NotSelected, one[BookAccount.Objects].NotSelected);
        Assert.Equal(other.NotSelectedByClass, one.NotSelectedByClass);
    }
}
