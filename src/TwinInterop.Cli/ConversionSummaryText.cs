using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;

namespace TwinInterop.Cli;

/// <summary>What a conversion did, in the few lines that a person reads.</summary>
internal static class ConversionSummaryText
{
    private const int LossesShown = 8;
    private const int FindingsShown = 8;

    public static void Write(ConversionReport report, TextWriter output)
    {
        DatasetDescription input = report.Input;
        foreach (DatasetDescription further in report.FurtherInputs.Insert(0, input).SkipLast(1))
            output.WriteLine($"{Place(further)} ({Name(further)})");
        input = report.FurtherInputs.LastOrDefault(input);
        output.WriteLine(report.Output is { } made
            ? $"{Place(input)} ({Name(input)}) -> {Place(made)} ({Name(made)}{(report.Pieces > 0 ? Invariant($", {report.Pieces} pieces") : "")})"
            : $"{Place(input)} ({Name(input)}): nothing written, since things would be dropped (--strict)");
        bool hasSelection = Enum.GetValues<BookAccount>().Any(account => report.Books[account].NotSelected > 0);
        output.WriteLine($"  {"",-12} {"source",10} {"kept",10} {"lost",10} {"changed",10} {"derived",10}{(hasSelection ? "  not selected" : "")}");
        foreach (BookAccount account in Enum.GetValues<BookAccount>())
        {
            Balance balance = report.Books[account];
            if (balance != default)
                output.WriteLine(Invariant($"  {account.ToString().ToLowerInvariant(),-12} {balance.Source,10} {balance.Kept,10} {balance.Lost,10} {balance.Changed,10} {balance.Derived,10}{(hasSelection ? Invariant($"{balance.NotSelected,14}") : "")}"));
        }

        WriteLosses(report.Books.Losses, output);
        foreach (OperationStep step in report.Operations)
            output.WriteLine(Invariant($"  applied: {step.Name}{(step.Accuracy is > 0 and var accuracy ? Invariant($", accuracy {accuracy} m") : "")}"));
        FindingsText.Write(report.Diagnostics, output, FindingsShown);
    }

    /// <summary>One line for what happened at one place, whatever accounts it concerns: an object takes its attributes along.</summary>
    private static void WriteLosses(IReadOnlyList<LossEntry> losses, TextWriter output)
    {
        var places = losses
            .GroupBy(entry => (entry.Loss.IsDerived, entry.Loss.Kind, entry.Loss.Class, entry.Loss.Path))
            .OrderBy(place => place.Key.IsDerived).ThenBy(place => place.Key.Kind).ThenByDescending(place => place.Sum(entry => entry.Count))
            .ToList();
        foreach (var place in places.Take(LossesShown))
        {
            string counts = string.Join(", ", place.OrderBy(entry => entry.Loss.Account)
                .Select(entry => Invariant($"{entry.Count} {entry.Loss.Account.ToString().ToLowerInvariant()}")));
            string? remedy = place.Select(entry => entry.Remedy).FirstOrDefault(text => text is not null);
            output.WriteLine(
                $"  {NameOf(place.Key.Kind, place.Key.IsDerived)}: {place.Key.Class} {place.Key.Path}: {counts}{(remedy is null ? "" : $" (to avoid it: {remedy})")}");
        }

        if (places.Count > LossesShown)
            output.WriteLine($"  and {places.Count - LossesShown} more kinds of loss: see --report");
    }

    /// <summary>The path as a person in this folder writes it: relative to it, unless it leads out of it.</summary>
    private static string? Place(DatasetDescription dataset)
    {
        if (!Path.IsPathRooted(dataset.Path))
            return dataset.Path;
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, dataset.Path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? dataset.Path : relative;
    }

    private static string NameOf(LossKind kind, bool isDerived) => (kind, isDerived) switch
    {
        (LossKind.Dropped, true) => "made on the way and not written",
        (_, true) => "made on the way, " + kind.ToString().ToLowerInvariant(),
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Name(DatasetDescription dataset) =>
        $"{dataset.Info.Format} {dataset.Info.Version}".TrimEnd() + $", {dataset.Info.Crs}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
