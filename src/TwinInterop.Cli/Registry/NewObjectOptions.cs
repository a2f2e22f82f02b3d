using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using TwinInterop.Registry.Model;

namespace TwinInterop.Cli.Registry;

/// <summary>The options that describe an object to be made.</summary>
internal sealed class NewObjectOptions
{
    private readonly Option<string?> _class = new("--class") { Description = "The canonical class, for example Building.", HelpName = "CLASS" };
    private readonly Option<string?> _label = new("--label") { Description = "What people call it.", HelpName = "TEXT" };
    private readonly Option<string?> _authority = new("--authority") { Description = "The authority responsible for it.", HelpName = "NAME" };
    private readonly Option<string?> _validFrom = new("--valid-from") { Description = "When it began to exist in the world.", HelpName = "TIME" };
    private readonly Option<string?> _validTo = new("--valid-to") { Description = "When it ceased to exist in the world.", HelpName = "TIME" };
    private readonly Option<string[]> _identifiers = new("--identifier")
    {
        Description = "A name in another scheme, for example rnb=PGGN1Z4C8RX9; may be repeated.",
        HelpName = "SCHEME=VALUE",
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _class, _label, _authority, _validFrom, _validTo, _identifiers })
            command.Options.Add(option);
    }

    /// <exception cref="ArgumentException">There is no class, or a value is malformed.</exception>
    public NewObject Read(ParseResult parsed, string? defaultClass) => new(parsed.GetValue(_class) ?? defaultClass
        ?? throw new ArgumentException("Expected a class: --class Building.", nameof(parsed)))
    {
        Label = parsed.GetValue(_label),
        Authority = parsed.GetValue(_authority),
        ValidFrom = ResolveCommand.Time(parsed.GetValue(_validFrom), "--valid-from"),
        ValidTo = ResolveCommand.Time(parsed.GetValue(_validTo), "--valid-to"),
        Identifiers = [.. parsed.GetRequiredValue(_identifiers).Select(Identifier)],
    };

    /// <summary>Reads <c>class=Building,label=North,share=0.6,valid-from=2024-05-01,rnb=…</c>.</summary>
    /// <exception cref="ArgumentException">It is malformed.</exception>
    public static NewObject Parse(string text, string defaultClass)
    {
        var child = new NewObject(defaultClass);
        var identifiers = ImmutableArray.CreateBuilder<ObjectIdentifier>();
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            ObjectIdentifier pair = Identifier(part);
            switch (pair.Scheme)
            {
                case "class":
                    child = child with { Class = pair.Value };
                    break;
                case "label":
                    child = child with { Label = pair.Value };
                    break;
                case "authority":
                    child = child with { Authority = pair.Value };
                    break;
                case "valid-from":
                    child = child with { ValidFrom = ResolveCommand.Time(pair.Value, pair.Scheme) };
                    break;
                case "valid-to":
                    child = child with { ValidTo = ResolveCommand.Time(pair.Value, pair.Scheme) };
                    break;
                case "share":
                    child = child with { Share = Share(pair.Value) };
                    break;
                default:
                    identifiers.Add(pair);
                    break;
            }
        }

        return child with { Identifiers = identifiers.ToImmutable() };
    }

    private static ObjectIdentifier Identifier(string text) => text.Split('=', 2) is [{ Length: > 0 } name, { Length: > 0 } value]
        ? new ObjectIdentifier(name, value)
        : throw new ArgumentException($"Expected NAME=VALUE, found '{text}'.", nameof(text));

    private static double Share(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is > 0 and <= 1
        ? share
        : throw new ArgumentException($"Expected a share between 0 and 1, found '{text}'.", nameof(text));
}
