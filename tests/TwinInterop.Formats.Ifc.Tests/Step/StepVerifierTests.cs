using TwinInterop.Formats.Ifc.Step;
using static TwinInterop.Formats.Ifc.Tests.StepSamples;

namespace TwinInterop.Formats.Ifc.Tests.Step;

public sealed class StepVerifierTests
{
    [Theory]
    [InlineData("#1=IFCA(#7);", "STEP0010")]
    [InlineData("#1=IFCA((#1,(#8)));", "STEP0010")]
    [InlineData("#1=IFCA(#99999999999999999999);", "STEP0010")]
    [InlineData("#1=IFCA($,);", "STEP0011")]
    [InlineData("#1=IFCA(,$);", "STEP0011")]
    [InlineData("#1=IFCA((1,2);", "STEP0011")]
    [InlineData("#1=IFCA(1,2));", "STEP0011")]
    [InlineData("#1=IFCA(1 2);", "STEP0011")]
    [InlineData("#1=IFCA(1.E999);", "STEP0011")]
    [InlineData("#1=IFCA(WORD);", "STEP0011")]
    [InlineData("#1=IFCA(.X);", "STEP0011")]
    [InlineData(@"#1=IFCA('C:\temp');", "STEP0012")]
    [InlineData("#1=IFCA('é');", "STEP0012")]
    public void A_faulty_parameter_is_told(string data, string rule)
    {
        using StepFile file = Open(data);

        file.Verify(CancellationToken.None);

        Assert.Equal([rule], StepSamples.Ids(file.Diagnostics));
        Assert.StartsWith("#1 (line 8, column ", file.Diagnostics.Kept[0].Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#1=IFCA();")]
    [InlineData("#1=IFCA(());")]
    [InlineData("#1 = IFCA ( $ , * , 'it''s' , ( ( 1. ) , ( ) ) , IFCLABEL ( 'x' ) , .T. , \"0F\" , -1.E-5 , #1 ) ;")]
    [InlineData("#1=IFCA(IFCCOMPOUND((1,2)),/* c */IFCX(IFCY(.A.)));")]
    [InlineData("#1=!USER('x');")]
    [InlineData(@"#1=IFCA('\X2\00E9\X0\ \S\v \\');")]
    public void A_lawful_instance_has_no_finding(string data)
    {
        using StepFile file = Open(data);

        file.Verify(CancellationToken.None);

        Assert.Empty(file.Diagnostics.Kept);
    }

    [Fact]
    public void Many_findings_of_one_kind_are_counted()
    {
        using StepFile file = Open(string.Concat(Enumerable.Range(1, 5000).Select(i => $"#{i}=IFCA(#999999);\n")));

        file.Verify(CancellationToken.None);

        Assert.Equal(100, file.Diagnostics.Kept.Count);
        Assert.Equal(5000, file.Diagnostics.Counts[StepDiagnostics.MissingReference]);
        Assert.Equal("#100 (line 107, column 11)", file.Diagnostics.Kept[^1].Location);
    }

    [Fact]
    public void Cancelling_stops_it()
    {
        using StepFile file = Open("#1=IFCA($);");

        Assert.Throws<OperationCanceledException>(() => file.Verify(new CancellationToken(canceled: true)));
    }
}
