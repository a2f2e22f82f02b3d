using System.Text;
using System.Xml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Formats.CityGml.Reading.Xml;
using TwinInterop.Testing;
using Xunit.Abstractions;

namespace TwinInterop.Formats.CityGml.Tests.Reading.Xml;

/// <summary>The plain reader against the reader of the class library, which is right by definition.</summary>
public class Utf8XmlReaderTests(ITestOutputHelper output)
{
    private const string Sample =
        """
        <?xml version="1.0" encoding="UTF-8"?><!-- made by hand -->
        <c:CityModel xmlns:c="http://www.opengis.net/citygml/2.0" xmlns="urn:a" xmlns:gml='http://www.opengis.net/gml'>
          <c:member gml:id="a&amp;&#x4E;" note="l'été &lt; 3"><gml:pos srsDimension = "3" >1 2
        3</gml:pos></c:member >
          <b xmlns="urn:b" xmlns:gml="urn:other" gml:id=''><gml:x/>über <![CDATA[<a> ]] & ]]> &#38; é &apos;<!-- - -->]] > </b>
          <d/> <e x="1	2" /> 𝒳 <f><![CDATA[]]></f><g>&#10;x</g><h xlink:href="#a"/>
        </c:CityModel>
        <!-- end -->
        """;

    public static TheoryData<string> PlainTexts => new(
        Sample,
        Sample.Replace("\n", "\r\n", StringComparison.Ordinal),
        "\uFEFF" + Sample,
        "<a/>",
        "<a></a >",
        "\n <a b='\"'/>",
        "<?xml version='1.0'?><a>]]</a>",
        "<a xmlns:p='urn:1' xmlns:q='urn:2' p:x='1' q:x='2' x='3'/>",
        "<a><b xmlns=''><c/></b></a>",
        "<a xml:lang='de'>\t\n</a>",
        "<a x='&#10;&#x9;a  b'>&gt;&quot;</a>");

    public static TheoryData<string> OtherTexts => new(
        "",
        " ",
        "text",
        "<a>",
        "<a></b>",
        "</a>",
        "<a/><b/>",
        "<a/>text",
        "<a><!-- -- --></a>",
        "<a><!-- --->",
        "<a>]]></a>",
        "<a>&unknown;</a>",
        "<a>&#0;</a>",
        "<a>&#xD800;</a>",
        "<a>& b</a>",
        "<a b='<'/>",
        "<a b='1' b='2'/>",
        "<a xmlns:p='urn:1' xmlns:q='urn:1' p:x='1' q:x='2'/>",
        "<a b=1/>",
        "<a b/>",
        "<a b='1'c='2'/>",
        "<p:a/>",
        "<a p:b='1'/>",
        "<a xmlns:p=''/>",
        "<1a/>",
        "<a:1 xmlns:a='urn:1'/>",
        "<a::b/>",
        "< a/>",
        "<a / >",
        "<a>\u0001</a>",
        "<a>\uFFFF</a>",
        "<a b='\u0001'/>",
        "<!DOCTYPE a><a/>",
        "<a><?xml version='1.0'?></a>",
        " <?xml version='1.0'?><a/>");

    /// <summary>Well-formed, but left to the other reader.</summary>
    public static TheoryData<string> UnusualTexts => new(
        "<größe/>",
        "<a><?php x?></a>",
        "<a>x\ry</a>",
        "<a xml:space='preserve'> </a>",
        "<a>&#32;</a>",
        "<xmlns:a/>",
        "<?xml version='1.0' encoding='ISO-8859-1'?><a/>");

    [Theory]
    [MemberData(nameof(PlainTexts))]
    public void Plain_xml_gives_the_nodes_that_the_class_library_gives(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);

        List<string>? found = XmlNodes.Plain(data);

        Assert.NotNull(found);
        Assert.Equal(XmlNodes.Full(data), found);
    }

    [Theory]
    [MemberData(nameof(OtherTexts))]
    public void What_the_class_library_refuses_is_refused(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);

        Assert.Null(XmlNodes.Full(data));
        Assert.Null(XmlNodes.Plain(data));
    }

    [Theory]
    [MemberData(nameof(UnusualTexts))]
    public void Unusual_xml_is_left_to_the_class_library(string text) =>
        Assert.Null(XmlNodes.Plain(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void The_size_of_the_window_changes_nothing()
    {
        byte[] data = Encoding.UTF8.GetBytes(Sample);
        List<string>? expected = XmlNodes.Full(data);

        for (int size = 1; size < 200; size++)
            Assert.Equal(expected, XmlNodes.Plain(data, size));
    }

    [Fact]
    public void A_token_that_the_window_cannot_hold_is_left_to_the_class_library()
    {
        byte[] data = Encoding.UTF8.GetBytes($"<a>{new string('1', 17 << 20)}</a>");

        Assert.Null(XmlNodes.Plain(data));
    }

    [Fact]
    public void A_file_with_any_byte_changed_is_read_alike_or_left_to_the_class_library()
    {
        byte[] data = Encoding.UTF8.GetBytes(Sample);
        byte[] marks = [.. "<>/'\"&;]! =:a-\r\n"u8, 0, 0x80, 0xC3, 0xFF];
        int read = 0;
        for (int at = 0; at < data.Length; at++)
        {
            byte kept = data[at];
            foreach (byte mark in marks)
            {
                data[at] = mark;
                if (XmlNodes.Plain(data, 64) is { } found)
                {
                    read++;
                    Assert.True(XmlNodes.Full(data)?.SequenceEqual(found), $"byte {at} is {mark}: {Encoding.UTF8.GetString(data)}");
                }
            }

            data[at] = kept;
        }

        Assert.True(read > data.Length, $"{read} changed files were read");
    }

    [Fact]
    public void A_file_that_ends_anywhere_is_read_alike_or_left_to_the_class_library()
    {
        byte[] data = Encoding.UTF8.GetBytes(Sample);
        for (int length = 0; length < data.Length; length++)
        {
            if (XmlNodes.Plain(data[..length], 64) is { } found)
                Assert.Equal(XmlNodes.Full(data[..length]), found);
        }
    }

    [Fact]
    public void Elements_are_kept_verbatim_alike()
    {
        byte[] data = Encoding.UTF8.GetBytes(Sample);
        using var plain = new Utf8XmlReader(new MemoryStream(data));
        using XmlReader full = XmlInput.Open(DatasetSource.FromBytes("test", data), _ => { });
        plain.ReadToFollowing("b", "urn:b");
        full.ReadToFollowing("b", "urn:b");

        Assert.Equal(full.ReadOuterXml(), plain.ReadOuterXml());
        Assert.Equal(full.ReadInnerXml(), plain.ReadInnerXml());
    }

    [CorpusFact]
    public void Every_file_of_the_corpus_is_read_alike()
    {
        int plain = 0;
        List<string> others = [];
        foreach (string path in Directory.EnumerateFiles(SharedMaterial.Corpus!, "*.gml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            byte[] data = File.ReadAllBytes(path);
            if (XmlNodes.Plain(data) is not { } found)
            {
                others.Add(path);
                continue;
            }

            plain++;
            Assert.True(XmlNodes.Full(data)?.SequenceEqual(found), path);
        }

        others.ForEach(output.WriteLine);
        output.WriteLine($"{plain} plain, {others.Count} others");
        Assert.True(plain > 20 * others.Count);
    }
}
