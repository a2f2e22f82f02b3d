using System.Reflection;
using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Endpoints;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;
using TwinInterop.Conformance.Tests.Endpoints;
using TwinInterop.Conformance.Tests.Fixtures;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests;

/// <summary>The rules, their checks and their fixtures hold together.</summary>
public sealed class RuleTests
{
    /// <summary>Findings on the tile that refers to a content follow from those in the content.</summary>
    private static readonly string[] Consequences =
        ["3dt-content-errors", "3dt-content-warnings", "3dt-content-infos", "3dt-external-errors", "3dt-external-warnings", "3dt-external-infos"];

    /// <summary>The field has a second code for the same fault: who breaks the first breaks the others.</summary>
    private static readonly Dictionary<string, string[]> Implied = new(StringComparer.Ordinal)
    {
        ["citygml-content-extension"] = ["citygml-content-unknown"],
        ["citygml-content-unknown"] = ["citygml-content-extension"],
        ["ifc-grf006"] = ["ifc-ifc105"], // Nothing refers to a well-known text: it refers itself.
        ["ifc-ifc106"] = ["ifc-ifc105"],
        ["ifc-sps003"] = ["ifc-sps005", "ifc-sps007"],
    };

    /// <summary>What the field agreed on looks at whole models: the fixtures of other rules are pieces, and break some of it.</summary>
    private static readonly HashSet<string> Agreements =
    [
        .. typeof(RuleCatalogue).Assembly.GetTypes()
            .Where(type => type.Namespace?.EndsWith(".Agreements", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetCustomAttributes<ChecksAttribute>())
            .SelectMany(attribute => RuleCatalogue.All.Select(rule => rule.Id).Where(rule => attribute.Rules.Any(name => Names(name, rule)))),
    ];

    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_has_a_check_and_every_check_a_rule()
    {
        List<string> checks =
        [
            .. typeof(RuleCatalogue).Assembly.GetTypes()
                .SelectMany(type => type.GetCustomAttributes<ChecksAttribute>())
                .SelectMany(attribute => attribute.Rules),
        ];

        Assert.All(RuleCatalogue.All, rule => Assert.Contains(checks, check => Names(check, rule.Id)));
        Assert.All(checks, check => Assert.Contains(RuleCatalogue.All, rule => Names(check, rule.Id)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Valid_fixtures_keep_the_rule(string rule)
    {
        string[] fixtures = Fixtures(rule, "valid-*.json");

        Assert.NotEmpty(fixtures);
        Assert.All(fixtures, fixture => Assert.DoesNotContain(Check(fixture).Findings, finding =>
            finding.Rule.Id == rule || (finding.Severity == Diagnostics.Severity.Error && !Consequences.Contains(finding.Rule.Id) && Counts(finding.Rule.Id, rule))));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Invalid_fixtures_break_the_rule_and_no_other(string rule)
    {
        string[] fixtures = Fixtures(rule, "invalid-*.json");

        Assert.NotEmpty(fixtures);
        Assert.All(fixtures, fixture =>
        {
            List<string> found = [.. Check(fixture).Findings.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal)];
            if (!Consequences.Contains(rule))
                found.RemoveAll(id => Consequences.Contains(id));
            else
                found = found.Contains(rule) ? [rule] : found;
            found.RemoveAll(id => !Counts(id, rule));
            found.RemoveAll(id => Implied.TryGetValue(rule, out string[]? implied) && implied.Contains(id));
            Assert.Equal([rule], found);
        });
    }

    [Fact]
    public void Every_folder_of_fixtures_belongs_to_a_rule()
    {
        IEnumerable<string> folders = RuleCatalogue.All.Select(rule => rule.Standard).Distinct(StringComparer.Ordinal)
            .SelectMany(standard => Directory.GetDirectories(Path.Combine(Fixture.Root, standard)))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name != "bases");

        Assert.Empty(folders.Except(RuleCatalogue.All.Select(rule => rule.Id), StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_given_once_and_never_again()
    {
        Dictionary<string, bool> issued = File.ReadLines(Path.Combine(Fixture.Root, "ids.csv")).Skip(1)
            .Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[1] == "retired", StringComparer.Ordinal);

        Assert.Equal(RuleCatalogue.All.Length, RuleCatalogue.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(RuleCatalogue.All, rule => Assert.True(issued.TryGetValue(rule.Id, out bool retired) && !retired, rule.Id));
        Assert.All(issued.Where(pair => !pair.Value), pair => Assert.Contains(RuleCatalogue.All, rule => rule.Id == pair.Key));
    }

    [Fact]
    public void Every_rule_speaks_English_and_French()
    {
        Assert.All(RuleCatalogue.All, rule =>
        {
            foreach (LocalText text in (LocalText[])[rule.Title, rule.Fix])
            {
                Assert.EndsWith(".", text.English, StringComparison.Ordinal);
                Assert.EndsWith(".", text.French, StringComparison.Ordinal);
                Assert.NotEqual(text.English, text.French);
            }

            Assert.NotEmpty(rule.Clause);
        });
    }

    [Fact]
    public void Every_conformance_class_has_a_title_for_people()
    {
        IEnumerable<string> classes = RuleCatalogue.All.Select(rule => rule.ConformanceClass).Distinct(StringComparer.Ordinal);

        Assert.Empty(classes.Except(ClassTitles.Ids, StringComparer.Ordinal)); // a line in conformance/classes.csv is missing
        string[] unused = [.. ClassTitles.Ids.Except(classes, StringComparer.Ordinal)];
        Assert.All(unused, id => Assert.EndsWith("000", id, StringComparison.Ordinal)); // parts of IFC have no rules
    }

    private static bool Counts(string found, string rule) => Agreements.Contains(rule) || !Agreements.Contains(found);

    private static bool Names(string check, string rule) =>
        check.EndsWith('*') ? rule.StartsWith(check[..^1], StringComparison.Ordinal) : rule == check;

    private static string[] Fixtures(string rule, string pattern)
    {
        string folder = Path.Combine(Fixture.Root, RuleCatalogue.Find(rule).Standard, rule);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];
    }

    private static SubjectReport Check(string fixture)
    {
        if (Fixture.Service(fixture) is var (answers, start))
        {
            bool notifies = Fixture.Allows(fixture, "notify");
            var options = new EndpointOptions
            {
                AllowsWrites = notifies || Fixture.Allows(fixture, "writes"),
                NotifyAt = notifies ? LoopbackServer.FreeAddress() : null,
                NotificationWait = TimeSpan.FromSeconds(2),
            };
            using var service = new ServiceDouble(answers, options.NotifyAt);
            return EndpointSuite.Check(new Uri(service.Root, start), options, CancellationToken.None);
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("conformance-");
        try
        {
            (string main, string? schemas, string? profile, IdentityLookup? registry) = Fixture.Write(fixture, folder.FullName);
            var bounds = new CheckOptions { SchemaFolder = schemas, IdsFiles = Fixture.Specifications(fixture, folder.FullName), CodeListFolder = Fixture.CodeLists(fixture, folder.FullName) };
            return profile is null
                ? ConformanceSuite.Check(main, bounds)
                : DeliverySuite.Check([main], DeliveryProfile.Load(profile), bounds, registry, CancellationToken.None).Subjects[0];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
