using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>What the attributes of an object say of its history.</summary>
internal sealed class HistoryDraft
{
    /// <summary>The last change in seconds since 1970; 0 where it is not known.</summary>
    public long Modified { get; private set; }

    /// <summary>The change; empty where it is not known.</summary>
    public string Action { get; private set; } = "";

    /// <summary>The application that made it; empty where it is not known.</summary>
    public string Application { get; private set; } = "";

    /// <summary>Whether nothing is known.</summary>
    public bool IsEmpty => Modified == 0 && Action.Length == 0 && Application.Length == 0;

    /// <summary>Takes an attribute that a history can hold; false for any other.</summary>
    public bool Take(CityAttribute attribute, OwnerHistoryWriter histories)
    {
        switch (attribute)
        {
            case { Name: "LastModifiedDate", Value: TimeValue { Kind: TimeKind.DateTime } time } when Modified == 0 && TimeStamps.Of(time) is { } seconds:
                Modified = seconds;
                return true;
            case { Name: "ChangeAction", Value: TextValue action } when Action.Length == 0 && histories.IsAction(action.Text):
                Action = action.Text;
                return true;
            case { Name: "OwningApplication", Value: TextValue { Text.Length: > 0 } name } when Application.Length == 0:
                Application = name.Text;
                return true;
            default:
                return false;
        }
    }
}
