using System.Collections.Immutable;
using System.Reflection;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ifc;

/// <summary>The checks over a model, found by their interface.</summary>
internal static class IfcChecks
{
    private static readonly ImmutableArray<(IIfcCheck Check, ImmutableArray<string> Classes)> All =
    [
        .. typeof(IfcChecks).Assembly.GetTypes()
            .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IIfcCheck)) && type.GetConstructor([]) is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => ((IIfcCheck)Activator.CreateInstance(type)!, ClassesOf(type))), // Null only for a Nullable<T>.
    ];

    /// <summary>Runs every check.</summary>
    public static void Run(IfcSubject subject, FindingLog log)
    {
        foreach ((IIfcCheck check, ImmutableArray<string> classes) in All)
        {
            check.Check(subject);
            foreach (string conformanceClass in classes)
                log.Tested(conformanceClass);
        }
    }

    /// <summary>The conformance classes of the rules that a check names.</summary>
    public static ImmutableArray<string> ClassesOf(MemberInfo check)
    {
        List<string> named = [.. check.GetCustomAttributes<ChecksAttribute>().SelectMany(attribute => attribute.Rules)];
        return
        [
            .. RuleCatalogue.All
                .Where(rule => named.Any(name => Names(name, rule.Id)))
                .Select(rule => rule.ConformanceClass)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static bool Names(string name, string rule) =>
        name.EndsWith('*') ? rule.StartsWith(name[..^1], StringComparison.Ordinal) : rule == name;
}
