using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests;

/// <summary>Every IFC file at hand is indexed, verified and typed.</summary>
public sealed class IfcCorpusTests
{
    [CorpusFact]
    public void Every_file_is_indexed_and_verified()
    {
        string[] files = Files();
        Assert.NotEmpty(files);
        foreach (string path in files)
        {
            using StepFile file = StepFile.Open(path);
            file.Verify(CancellationToken.None);

            Assert.Equal(Enumerable.Range(1, file.TypeNames.Count - 1).Sum(number => file.OfType((ushort)number).Count), file.Count);
        }
    }

    [CorpusFact]
    public void Every_file_of_a_known_schema_has_entities_that_the_schema_defines()
    {
        string[] unknown = [];
        foreach (string path in Files())
        {
            using StepFile file = StepFile.Open(path);
            if (file.Header.Schemas.Length == 0 || IfcSchema.Of(file.Header.Schemas[0]) is null)
                continue;

            using IfcModel model = IfcModel.Open(path);
            Assert.True(model.Units.Length.Factor > 0, path);
            if (model.Diagnostics.Counts.ContainsKey(SchemaDiagnostics.UnknownEntity))
                unknown = [.. unknown, path];
        }

        Assert.Empty(unknown);
    }

    [CorpusFact]
    public void A_mutated_file_is_read_or_refused()
    {
        byte[] text = File.ReadAllBytes(SharedMaterial.CorpusPath("ifc/xBimTeam+XbimEssentials/Tests/TestSourceFiles/TestZip.ifczip__4walls1floorSite.ifc"));
        var random = new Random(11);
        for (int round = 0; round < 60; round++)
        {
            byte[] mutant = Mutate(text, random);
            try
            {
                using IfcModel model = IfcModel.Open(mutant);
                model.Verify(CancellationToken.None);
                Assert.True(model.Units.Length.Factor > 0);
                Assert.True(model.File.Count < text.Length);
            }
            catch (InvalidDatasetException refusal)
            {
                Assert.True(refusal.Diagnostic.Rule.Id is "STEP0001" or "IFC0001");
            }
        }
    }

    // Flips bytes, and cuts, repeats or removes a piece.
    private static byte[] Mutate(byte[] text, Random random)
    {
        byte[] mutant = [.. text];
        for (int i = 0; i < 50; i++)
            mutant[random.Next(mutant.Length)] = (byte)"#=();,'$*.\\/0X\n\0"[random.Next(16)];

        int start = random.Next(mutant.Length);
        int length = random.Next(Math.Min(5000, mutant.Length - start));
        return random.Next(4) switch
        {
            0 => mutant[..start],
            1 => [.. mutant[..start], .. mutant[(start + length)..]],
            2 => [.. mutant[..(start + length)], .. mutant[start..]],
            _ => mutant,
        };
    }

    private static string[] Files() =>
    [
        .. Directory.EnumerateFiles(SharedMaterial.CorpusPath("ifc"), "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".ifc", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal),
    ];
}
