using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using TwinInterop.Conformance.Checks.Ifc;
using TwinInterop.Conformance.Checks.Ifc.Where;
using TwinInterop.Conformance.Tests.Fixtures;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Ifc;

/// <summary>The conditions of the schema that are stated in tables: that the schema has them, and that each one bites.</summary>
public sealed partial class ConstraintTests
{
    private static readonly (IfcRelease Release, string File)[] Schemas =
        [(IfcRelease.Ifc2x3, "IFC2X3_TC1.exp"), (IfcRelease.Ifc4, "IFC4_ADD2_TC1.exp"), (IfcRelease.Ifc4x3, "IFC4X3_ADD2.exp")];

    private static IEnumerable<Constraint> All => typeof(IIfcCheck).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IIfcCheck)))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic))
        .Where(table => table.FieldType == typeof(ImmutableArray<Constraint>))
        .SelectMany(table => (ImmutableArray<Constraint>)table.GetValue(null)!);

    [CorpusFact]
    public void Every_constraint_bears_the_label_that_the_schema_gives_it()
    {
        foreach ((IfcRelease release, string file) in Schemas)
        {
            HashSet<string> labels = Labels(File.ReadAllText(SharedMaterial.SchemaPath(Path.Combine("ifc", file))));
            IEnumerable<string> stated = All.Where(constraint => IfcSchema.Of(release).Entity(constraint.Entity) is not null)
                .Select(constraint => (constraint.Entity, Label: constraint.LabelIn(release)))
                .Where(pair => pair.Label.Length > 0)
                .Select(pair => $"{pair.Entity}.{pair.Label}");

            Assert.Empty(stated.Except(labels, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_constraint_is_broken_by_a_fixture()
    {
        HashSet<string> broken = [];
        foreach (string folder in Directory.GetDirectories(Path.Combine(Fixture.Root, "ifc"), "ifc-where-*"))
        {
            foreach (string fixture in Directory.GetFiles(folder, "invalid-*.json"))
                broken.UnionWith(Found(fixture));
        }

        IEnumerable<string> silent = All
            .Where(constraint => !Enum.GetValues<IfcRelease>().Any(release => broken.Contains($"{constraint.Entity}.{constraint.LabelIn(release)}")))
            .Select(constraint => $"{constraint.Entity}.{constraint.Label}");
        Assert.Empty(silent);
    }

    private static IEnumerable<string> Found(string fixture)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("conformance-");
        try
        {
            (string main, _, _, _) = Fixture.Write(fixture, folder.FullName);
            return [.. ConformanceSuite.Check(main, new CheckOptions()).Findings.Select(finding => finding.Found ?? "")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static HashSet<string> Labels(string schema)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match entity in Entity().Matches(Comment().Replace(schema, "")))
        {
            int where = entity.Groups["body"].Value.IndexOf("WHERE", StringComparison.Ordinal);
            foreach (Match label in Label().Matches(where < 0 ? "" : entity.Groups["body"].Value[where..]))
                labels.Add($"{entity.Groups["name"].Value}.{label.Groups["label"].Value}");
        }

        return labels;
    }

    [GeneratedRegex(@"\(\*.*?\*\)", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bENTITY\s+(?<name>\w+)(?<body>.*?)END_ENTITY;", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Entity();

    [GeneratedRegex(@"(WHERE|;)\s*(?<label>\w+)\s*:", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
