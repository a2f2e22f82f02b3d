using System.Collections.Immutable;
using System.Text;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>What an attribute of a row is: which part of the object it belongs to, and in which nested values it stands.</summary>
/// <remarks>
/// Rows are lists of named values, so a path travels as one name: an attribute by itself has its own. Parts are kept
/// apart by control characters, which no name of an attribute has.
/// </remarks>
/// <param name="Role">What it is beside an attribute: <c>address</c>, a date of the lifespan; null for an attribute.</param>
/// <param name="Levels">The nested values around it, the outermost first.</param>
/// <param name="Name">Its own name.</param>
internal sealed record AttributePath(string? Role, ImmutableArray<NestingLevel> Levels, string Name)
{
    private const char RoleMark = '\u0001';
    private const char LevelMark = '\u001F';
    private const char FieldMark = '\u001E';

    /// <summary>The name that people see: those of the nested values and its own with dots between.</summary>
    public string Shown => Levels.IsEmpty ? Name : $"{string.Join('.', Levels.Select(level => level.Name))}.{Name}";

    /// <summary>The path as one name.</summary>
    public string Encode()
    {
        var text = new StringBuilder();
        if (Role is not null)
            text.Append(RoleMark).Append(Role).Append(RoleMark);
        foreach (NestingLevel level in Levels)
        {
            text.Append(level.Name).Append(FieldMark).Append(level.TypeName is null ? "" : $"={level.TypeName}").Append(FieldMark)
                .Append(level.IsSet ? "s" : "").Append(level.IsGeneric ? "g" : "").Append(LevelMark);
        }

        return text.Append(Name).ToString();
    }

    /// <summary>The path of a name that <see cref="Encode"/> made; any other name is that of an attribute by itself.</summary>
    public static AttributePath Decode(string name)
    {
        string? role = null;
        if (name.Length > 1 && name[0] == RoleMark && name.IndexOf(RoleMark, 1) is var end and > 0)
        {
            role = name[1..end];
            name = name[(end + 1)..];
        }

        string[] parts = name.Split(LevelMark);
        var levels = ImmutableArray.CreateBuilder<NestingLevel>(parts.Length - 1);
        foreach (string part in parts.AsSpan(0, parts.Length - 1))
        {
            string[] fields = part.Split(FieldMark);
            if (fields.Length != 3)
                return new AttributePath(role, [], name);
            levels.Add(new NestingLevel(fields[0], fields[1].Length == 0 ? null : fields[1][1..], fields[2].Contains('s', StringComparison.Ordinal), fields[2].Contains('g', StringComparison.Ordinal)));
        }

        return new AttributePath(role, levels.ToImmutable(), parts[^1]);
    }
}
