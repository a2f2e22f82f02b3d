namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>Checks what an API does on writing, where the user allows it.</summary>
internal sealed class NgsiLdWriting(EndpointVisit visit, NgsiLdApi api)
{
    private const string Subscriptions = "ngsild-service-subscription";
    private const string Notifications = "ngsild-service-notification";

    /// <summary>Checks the API; what was written is deleted even where the check ends early.</summary>
    public void Check()
    {
        if (!visit.Options.AllowsWrites)
        {
            foreach (string untested in (string[])[NgsiLdTrial.Class, Subscriptions, Notifications, NgsiLdRegistrationCheck.Class])
                visit.Log.Untested(untested, "writing was not allowed (--allow-writes)");
            return;
        }

        var trial = new NgsiLdTrial(visit, api);
        visit.Log.Tested(NgsiLdTrial.Class);
        try
        {
            if (new NgsiLdEntityCheck(visit, api, trial).Check())
            {
                new NgsiLdAttributeCheck(visit, api, trial).Check();
                new NgsiLdBatchCheck(visit, api, trial).Check();
            }
            else
            {
                visit.Log.Untested(NgsiLdTrial.Class, "entities cannot be created");
            }

            visit.Log.Tested(Subscriptions);
            new NgsiLdSubscriptionCheck(visit, api, trial).Check();
            new NgsiLdNotificationCheck(visit, api, trial).Check();
            new NgsiLdRegistrationCheck(visit, api, trial).Check();
        }
        catch (RequestLimitException limit)
        {
            foreach (string cut in (string[])[NgsiLdTrial.Class, Subscriptions, Notifications, NgsiLdRegistrationCheck.Class])
                visit.Log.Untested(cut, limit.Message);
        }
        finally
        {
            trial.CleanUp();
        }
    }
}
