using System.Text;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Step;
using static TwinInterop.Formats.Ifc.Tests.StepSamples;

namespace TwinInterop.Formats.Ifc.Tests.Step;

public sealed class StepFileTests
{
    [Fact]
    public void The_header_is_read_in_full()
    {
        using StepFile file = Open("");

        StepHeader header = file.Header;
        Assert.Equal<IEnumerable<string>>(["ViewDefinition [CoordinationView]", "second"], header.Descriptions);
        Assert.Equal(
            ("2;1", "n.ifc", "2020-01-02T03:04:05", "pre", "sys", "auth"),
            (header.ImplementationLevel, header.Name, header.TimeStamp, header.PreprocessorVersion, header.OriginatingSystem, header.Authorization));
        Assert.Equal<IEnumerable<string>>(["A", "B"], header.Authors);
        Assert.Equal<IEnumerable<string>>(["Org"], header.Organizations);
        Assert.Equal<IEnumerable<string>>(["IFC4"], header.Schemas);
        Assert.Empty(file.Diagnostics.Kept);
    }

    [Fact]
    public void Instances_are_found_by_id_and_by_type_in_any_order()
    {
        using StepFile file = Open("#9=IFCB(#3);#3=IFCA($); #1 = IfcB\n(\n'x'\n)\n;/* #4=IFCA($); */#5=IFCA('#6=IFCA($);');");

        Assert.Equal(4, file.Count);
        Assert.Equal([9u, 1u], Ids(file.OfType("IFCB")));
        Assert.Equal([3u, 5u], Ids(file.OfType("ifca")));
        Assert.False(file.Find(4).Exists);
        Assert.False(file.Find(6).Exists);
        Assert.Equal(0, file.OfType("IFCC").Count);
        Assert.Empty(file.Diagnostics.Kept);
    }

    [Fact]
    public void Ids_far_apart_are_found_without_a_table_of_that_size()
    {
        using StepFile file = Open("#4294967295=IFCA($);#1=IFCB($);#2147483648=IFCC($);");

        Assert.Equal("IFCA", file.Find(uint.MaxValue).TypeName);
        Assert.Equal("IFCB", file.Find(1).TypeName);
        Assert.Equal("IFCC", file.Find(2147483648).TypeName);
        Assert.False(file.Find(2).Exists);
        Assert.False(file.Find(0).Exists);
    }

    [Theory]
    [InlineData("#1=IFCA($);#1=IFCB($);#2=IFCC($);", "STEP0007", "#1 (line 8, column 19)")]
    [InlineData("#9223372036854775808=IFCA($);#2=IFCC($);", "STEP0008", "line 8, column 1")]
    [InlineData("#0=IFCA($);#2=IFCC($);", "STEP0008", "line 8, column 1")]
    [InlineData("#1=IFCA($)\n#2=IFCC($);", "STEP0004", "#1 (line 9, column 1)")]
    [InlineData("#1=IFCA('open);\n#2=IFCC($);", "STEP0005", "#1 (line 9, column 1)")]
    [InlineData("#1=IFCA('open\r\n  # 2;\n#2=IFCC($);", "STEP0005", "#1 (line 10, column 1)")]
    [InlineData("#1 IFCA($);\n#2=IFCC($);", "STEP0002", "#1 (line 8, column 4)")]
    [InlineData("#1=($);\n#2=IFCC($);", "STEP0009", "#1 (line 8, column 4)")]
    [InlineData("#1=IFCA;\n#2=IFCC($);", "STEP0002", "#1 (line 8, column 8)")]
    [InlineData("#1=;\n#2=IFCC($);", "STEP0002", "#1 (line 8, column 4)")]
    [InlineData("#=IFCA($);\n#2=IFCC($);", "STEP0003", "line 8, column 1")]
    [InlineData("IFCA($);\n#2=IFCC($);", "STEP0003", "line 8, column 1")]
    [InlineData("%&!;\n#2=IFCC($);", "STEP0003", "line 8, column 1")]
    [InlineData("#1=<http://x>;\n#2=IFCC($);", "STEP0019", "#1 (line 8, column 4)")]
    [InlineData("#1=(IFCA($)IFCB('x'));\n#2=IFCC($);", "STEP0009", "#1 (line 8, column 4)")]
    public void A_fault_is_told_with_its_place_and_the_rest_is_read(string data, string rule, string place)
    {
        using StepFile file = Open(data);

        Assert.Equal([(rule, place)], file.Diagnostics.Kept.Select(finding => (finding.Rule.Id, finding.Location)));
        Assert.Equal("IFCC", file.Find(2).TypeName);
    }

    [Theory]
    [InlineData("#2=IFCB($);\n#3=IFCC($", 1)]
    [InlineData("#2=IFCB($);\n#3=IFCC('abc", 1)]
    [InlineData("#2=IFCB($);\n#3=IFCC($);\n/* no end", 2)]
    [InlineData("#2=IFCB($);\n#3=", 1)]
    [InlineData("#2=IFCB($);\n#", 1)]
    [InlineData("#2=IFCB($);", 1)]
    [InlineData("#2=IFCB($);\nENDSEC", 1)]
    [InlineData("#2=IFCB($);\n#3=IFCB", 1)]
    public void A_text_cut_short_is_told_and_what_is_whole_is_read(string data, int count)
    {
        using StepFile file = StepFile.Open(Encoding.Latin1.GetBytes(Header + data));

        Assert.Equal(count, file.Count);
        Assert.Contains("STEP0006", StepSamples.Ids(file.Diagnostics));
    }

    [Fact]
    public void Every_prefix_of_a_text_opens_or_is_refused()
    {
        byte[] text = Text("#1=IFCA('it''s',(1.,(2)),IFCLABEL('x'),.T.,\"0F\",$,*);/* c */#2=(IFCA()IFCB());");
        for (int length = 0; length < text.Length; length++)
        {
            try
            {
                using StepFile file = StepFile.Open(text.AsMemory(0, length));
                file.Verify(CancellationToken.None);
                Assert.True(file.Count <= 2);
            }
            catch (InvalidDatasetException refusal)
            {
                Assert.Equal("STEP0001", refusal.Diagnostic.Rule.Id);
                Assert.True(length < 12);
            }
        }
    }

    [Theory]
    [InlineData('\n')]
    [InlineData('(')]
    [InlineData(')')]
    [InlineData('\'')]
    [InlineData('=')]
    [InlineData('#')]
    [InlineData(';')]
    [InlineData('/')]
    [InlineData('\\')]
    [InlineData('9')]
    public void A_flood_of_one_character_is_gone_through_once(char character)
    {
        string flood = new(character, 2_000_000);
        foreach (string data in (string[])[$"#1=IFCA('{flood}');\n#2=IFCC($);", $"#1=IFCA({flood});\n#2=IFCC($);"])
        {
            var time = System.Diagnostics.Stopwatch.StartNew();
            using StepFile file = Open(data);
            file.Verify(CancellationToken.None);

            Assert.True(time.Elapsed < TimeSpan.FromSeconds(10), $"{time.Elapsed}");
            Assert.True(file.Find(2).Exists || file.Diagnostics.HasAtLeast(Severity.Error));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("<?xml version='1.0'?>")]
    public void What_is_no_exchange_structure_is_refused(string text) => Assert.Equal(
        "STEP0001",
        Assert.Throws<InvalidDatasetException>(() => StepFile.Open(Encoding.Latin1.GetBytes(text))).Diagnostic.Rule.Id);

    [Fact]
    public void A_byte_order_mark_and_comments_before_the_beginning_are_skipped()
    {
        using StepFile file = StepFile.Open(Encoding.UTF8.GetBytes("\uFEFF\r\n/* made by */ " + Encoding.Latin1.GetString(Text("#1=IFCA($);"))));

        Assert.Equal(1, file.Count);
        Assert.Equal(["STEP0013"], StepSamples.Ids(file.Diagnostics));
    }

    [Fact]
    public void Several_data_sections_and_text_behind_the_end_are_met()
    {
        byte[] text = [.. Text("#1=IFCA($);\nENDSEC;\nDATA('second',('IFC4'));\n#2=IFCA($);"), .. "rest"u8];
        using StepFile file = StepFile.Open(text);

        Assert.Equal(2, file.Count);
        Assert.Equal(["STEP0020"], StepSamples.Ids(file.Diagnostics));
    }

    [Fact]
    public void A_missing_header_entity_is_told()
    {
        using StepFile file = StepFile.Open("ISO-10303-21;HEADER;FILE_SCHEMA('IFC4');ENDSEC;DATA;ENDSEC;END-ISO-10303-21;"u8.ToArray());

        Assert.Equal(["STEP0014", "STEP0014", "STEP0015"], StepSamples.Ids(file.Diagnostics));
        Assert.Equal<IEnumerable<string>>(["IFC4"], file.Header.Schemas);
    }

    [Fact]
    public void A_file_is_read_by_several_threads_at_once()
    {
        string data = string.Concat(Enumerable.Range(1, 2000).Select(i => $"#{i}=IFCA({i},'n{i}',(#{(i % 2000) + 1}));\n"));
        using StepFile file = Open(data);

        Parallel.For(1, 2001, i =>
        {
            StepInstance instance = file.Find((uint)i);
            Assert.Equal(i, instance[0].AsInt64());
            Assert.Equal($"n{i}", instance[1].AsString());
            Assert.Equal(2000, file.OfType("IFCA").Count);
        });
    }

    [Fact]
    public void Reading_after_disposal_is_refused()
    {
        StepFile file = Open("#1=IFCA($);");
        StepInstance instance = file.Find(1);
        file.Dispose();

        Assert.Throws<ObjectDisposedException>(() => instance[0].Kind);
    }

    private static List<uint> Ids(StepInstances instances)
    {
        var ids = new List<uint>();
        foreach (StepInstance instance in instances)
            ids.Add(instance.Id);
        return ids;
    }
}
