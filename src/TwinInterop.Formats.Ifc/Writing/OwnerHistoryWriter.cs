using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes owner histories, each once.</summary>
/// <param name="document">Takes them.</param>
internal sealed class OwnerHistoryWriter(IfcDocument document)
{
    /// <summary>The application that this writer is; reading leaves out what it states of itself.</summary>
    public const string Application = "TwinInterop";

    private readonly Dictionary<(long Created, long Modified, string Action, string Application), int> _histories = [];
    private readonly Dictionary<string, int> _applications = new(StringComparer.Ordinal);
    private int _organization;
    private int _user;

    /// <summary>The history of things that state none, which IFC2x3 asks for.</summary>
    public int Default => Of(0, 0, "", Application);

    /// <summary>The history of an object.</summary>
    /// <param name="created">Seconds since 1970; 0 where it is not known.</param>
    /// <param name="modified">Seconds since 1970; 0 where it is not known.</param>
    /// <param name="action">The change; empty where it is not known.</param>
    /// <param name="application">The application that made it; empty where it is not known.</param>
    public int Of(long created, long modified, string action, string application)
    {
        if (_histories.TryGetValue((created, modified, action, application), out int number))
            return number;
        InstanceWriter instances = document.Instances;
        IfcInstance history = instances.New(IfcClass.IfcOwnerHistory)
            .With("OwningUser", StepArgument.Reference(User()))
            .With("OwningApplication", StepArgument.Reference(ApplicationOf(application.Length == 0 ? Application : application)))
            .With("CreationDate", StepArgument.Integer(created));
        if (action.Length > 0)
            history["ChangeAction"] = StepArgument.Enumeration(action);
        else if (document.Schema.Release == IfcRelease.Ifc2x3)
            history["ChangeAction"] = StepArgument.Enumeration("NOCHANGE");
        if (modified > 0)
            history["LastModifiedDate"] = StepArgument.Integer(modified);
        number = instances.Write(history);
        _histories.Add((created, modified, action, application), number);
        return number;
    }

    /// <summary>Whether a word is a change of the release.</summary>
    public bool IsAction(string word) => word is not ("NOCHANGE" or "NOTDEFINED")
        && document.Schema.Type("IfcChangeActionEnum")!.Has(word); // every release has it

    /// <summary>The seconds of a creation that a history can hold; null where it cannot.</summary>
    public static long? SecondsOf(TimeValue? time) => time is { Kind: TimeKind.DateTime } ? TimeStamps.Of(time) : null;

    private int Organization() => _organization != 0 ? _organization : _organization = document.Instances.Write(
        document.Instances.New(IfcClass.IfcOrganization).With("Name", StepArgument.Text("unknown")));

    private int User()
    {
        if (_user != 0)
            return _user;
        InstanceWriter instances = document.Instances;
        int person = instances.Write(instances.New(IfcClass.IfcPerson).With("FamilyName", StepArgument.Text("unknown")));
        return _user = instances.Write(instances.New(IfcClass.IfcPersonAndOrganization)
            .With("ThePerson", StepArgument.Reference(person))
            .With("TheOrganization", StepArgument.Reference(Organization())));
    }

    private int ApplicationOf(string name)
    {
        if (!_applications.TryGetValue(name, out int number))
        {
            number = document.Instances.Write(document.Instances.New(IfcClass.IfcApplication)
                .With("ApplicationDeveloper", StepArgument.Reference(Organization()))
                .With("Version", StepArgument.Text(name == Application ? ProjectWriter.ToolVersion : "unknown"))
                .With("ApplicationFullName", StepArgument.Text(name))
                .With("ApplicationIdentifier", StepArgument.Text(name)));
            _applications.Add(name, number);
        }

        return number;
    }
}
