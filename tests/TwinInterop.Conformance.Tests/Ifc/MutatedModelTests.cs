using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Tests.Fixtures;

namespace TwinInterop.Conformance.Tests.Ifc;

/// <summary>Models with bytes changed, cut out or repeated get an answer, never an exception.</summary>
public sealed class MutatedModelTests
{
    [Theory]
    [InlineData("ifc-step-start/valid-plain")]
    [InlineData("ifc-geo-scale/valid-turned")]
    [InlineData("ifc-geometry-opening/valid-box")]
    [InlineData("ifc-container-xml/valid-project")]
    [InlineData("ifc-gem001/valid-plain")]
    [InlineData("ifc-grf001/valid-plain")]
    [InlineData("ifc-alb002/valid-plain")]
    [InlineData("ifc-swe001/valid-plain")]
    [InlineData("ifc-als008/valid-plain")]
    [InlineData("ifc-lip002/valid-plain")]
    [InlineData("ifc-container-several/valid-one")]
    public void A_damaged_model_is_judged(string fixture)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("conformance-");
        try
        {
            (string main, _, _, _) = Fixture.Write(Path.Combine(Fixture.Root, "ifc", fixture + ".json"), folder.FullName);
            byte[] whole = File.ReadAllBytes(main);
            var random = new Random(16739);
            for (int i = 0; i < 150; i++)
            {
                File.WriteAllBytes(main, Mutate(whole, random));
                SubjectReport report = ConformanceSuite.Check(main, new CheckOptions());
                Assert.True(report.Verdict != Verdict.Unreadable || report.Reason is not null);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Mutate(byte[] whole, Random random)
    {
        byte[] bytes = [.. whole];
        int at = random.Next(bytes.Length);
        int length = Math.Min(random.Next(1, 40), bytes.Length - at);
        switch (random.Next(4))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 2:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            default:
                for (int i = 0; i < 5; i++)
                    bytes[random.Next(bytes.Length)] = (byte)"0123456789#(),.'$*;=ABC"[random.Next(23)];
                return bytes;
        }
    }
}
