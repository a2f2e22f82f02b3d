using System.Text;
using TwinInterop.Formats;
using TwinInterop.Registry.Importing;

namespace TwinInterop.Registry.Tests.Importing;

/// <summary>Files as spreadsheets and town halls write them.</summary>
public sealed class IdentifierFileTests
{
    private const string Expected = "a1|Building|Mairie d'été|PGGN1Z4C8RX9";

    [Theory]
    [InlineData("id,class,label,rnb\na1,Building,Mairie d'été,PGGN1Z4C8RX9\n")]
    [InlineData("\uFEFFid;class;label;rnb\r\na1;Building;Mairie d'été;PGGN1Z4C8RX9\r\n")]
    [InlineData("sep=;\r\nid;class;label;rnb\r\na1;Building;Mairie d'été;PGGN1Z4C8RX9")]
    [InlineData("ID\tClass\tLabel\trnb\n\na1\tBuilding\tMairie d'été\tPGGN1Z4C8RX9\n")]
    [InlineData("rnb;Id;NAME;class\nPGGN1Z4C8RX9;\"a1\";\"Mairie d'été\";Building")]
    public void Semicolons_tabs_byte_order_marks_and_other_cases_of_columns_are_read(string text) =>
        Assert.Equal([Expected], Facts(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("windows-1252", 1252)]
    [InlineData("utf-16", 1200)]
    public void Another_encoding_is_read_when_it_is_stated_and_refused_when_not(string name, int page)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("id;class;label;rnb\r\na1;Building;Mairie d'été;PGGN1Z4C8RX9\r\n")];

        Assert.Equal(name, encoding.WebName);
        Assert.Equal([Expected], Facts(bytes, encoding));
        var refusal = Assert.Throws<InvalidDatasetException>(() => Facts(bytes));
        Assert.Contains("UTF-8", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,class\n\"a1,Building\n", "quotation")]
    [InlineData("id,rnb,rnb\na1,x,y\n", "once")]
    [InlineData("nom,class\na1,Building\n", "column id")]
    [InlineData("id,twin\na1,XXXX\n", "twin id")]
    public void What_is_wrong_with_a_file_is_told(string text, string told)
    {
        var refusal = Assert.Throws<InvalidDatasetException>(() => Facts(Encoding.UTF8.GetBytes(text)));

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_may_hold_separators_quotes_and_line_ends()
    {
        string[] cells = CsvRecords.Read(new MemoryStream("id;label\n\"a;1\";\"one\"\"s\nsecond line\"\n"u8.ToArray())).Last().Cells;

        Assert.Equal(["a;1", "one\"s\nsecond line"], cells);
    }

    private static string[] Facts(byte[] bytes, Encoding? encoding = null) =>
    [
        .. IdentifierFile.Read(DatasetSource.FromBytes("x.csv", bytes), encoding).Select(row =>
            $"{row.LocalId}|{row.Class}|{row.Label}|{string.Join(' ', row.Identifiers.Select(identifier => identifier.Value))}"),
    ];
}
