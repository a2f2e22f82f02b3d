namespace TwinInterop.Model;

/// <summary>A column of a table, by number, by name or by both.</summary>
/// <param name="Number">Its number as the source counts; null when it is not given.</param>
/// <param name="Name">Its title; null when it is not given.</param>
public sealed record TableColumn(long? Number, string? Name);
