using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>The four dates that say when an object exists.</summary>
internal static class LifespanDates
{
    /// <summary>Enters a date; false where the property is none of the four or was given before.</summary>
    public static bool TrySet(string property, TimeValue time, FeatureDraft draft)
    {
        Lifespan before = draft.Lifespan;
        switch (property)
        {
            case "creationDate" when before.Creation is null:
                draft.Lifespan = before with { Creation = time };
                return true;
            case "terminationDate" when before.Termination is null:
                draft.Lifespan = before with { Termination = time };
                return true;
            case "validFrom" when before.ValidFrom is null:
                draft.Lifespan = before with { ValidFrom = time };
                return true;
            case "validTo" when before.ValidTo is null:
                draft.Lifespan = before with { ValidTo = time };
                return true;
            default:
                return false;
        }
    }
}
