using System.Collections.Immutable;
using System.CommandLine;
using TwinInterop.Formats;

namespace TwinInterop.Cli;

/// <summary>What formats let a user choose of what they write: an option for every name of a setting, which several formats may share.</summary>
internal sealed class SettingOptionSet
{
    private readonly ImmutableArray<Option<string?>> _options;

    public SettingOptionSet()
    {
        var names = new List<string>();
        var descriptions = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (IFormat format in InteropFormats.All)
        {
            foreach (FormatSetting setting in format.Settings)
            {
                if (!names.Contains(setting.Name))
                {
                    names.Add(setting.Name);
                    descriptions[setting.Name] = [];
                    values[setting.Name] = [];
                }

                AddNew(descriptions[setting.Name], $"{format.Title}: {setting.Description}");
                foreach (string value in setting.Values)
                    AddNew(values[setting.Name], value);
            }
        }

        _options = [.. names.Select(name => OptionOf(name, string.Join(' ', descriptions[name]), values[name]))];
    }

    public void AddTo(Command command)
    {
        foreach (Option option in _options)
            command.Options.Add(option);
    }

    /// <summary>The settings that the user made, by name.</summary>
    public ImmutableDictionary<string, string> Read(ParseResult parsed)
    {
        var settings = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (Option<string?> option in _options)
        {
            if (parsed.GetValue(option) is { } value)
                settings[option.Name.TrimStart('-')] = value;
        }

        return settings.ToImmutable();
    }

    private static void AddNew(List<string> list, string text)
    {
        if (!list.Contains(text))
            list.Add(text);
    }

    private static Option<string?> OptionOf(string name, string description, List<string> values)
    {
        var option = new Option<string?>("--" + name) { Description = description };
        if (values.Count > 0)
            option.AcceptOnlyFromAmong([.. values]);
        else
            option.HelpName = "VALUE";
        return option;
    }
}
