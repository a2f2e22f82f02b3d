using System.Net;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Ngsi;

/// <summary>Checks that a subscriber is told of an entity, where the user names an address for it.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.3.1 and 5.8.6.</remarks>
[Checks("ngsild-notification-*")]
internal sealed class NgsiLdNotificationCheck(EndpointVisit visit, NgsiLdApi api, NgsiLdTrial trial)
{
    private const string Class = "ngsild-service-notification";

    /// <summary>Subscribes, creates an entity and waits.</summary>
    public void Check()
    {
        if (visit.Options.NotifyAt is not { } address)
        {
            visit.Log.Untested(Class, "no address for notifications was given (--notify-url URL)");
            return;
        }

        try
        {
            using var listener = new NotificationListener(address);
            Check(listener, address);
        }
        catch (HttpListenerException e)
        {
            visit.Log.Untested(Class, $"notifications cannot be received at {address}: {e.Message}");
        }
    }

    private void Check(NotificationListener listener, Uri address)
    {
        string subscription = trial.Subscription("notified");
        EndpointAnswer made = api.Send(HttpMethod.Post, api.Url("subscriptions"), NgsiLdSubscriptionCheck.Body(subscription, address.AbsoluteUri, isActive: true));
        if (made.Status != 201)
        {
            visit.Log.Untested(Class, $"a subscription could not be created: {made.Said}");
            return;
        }

        visit.Log.Tested(Class);
        if (trial.Made("notifying") is not { } entity)
            return;
        if (listener.Take(visit.Options.NotificationWait) is not { } body)
        {
            visit.Log.Report("ngsild-notification-sent", "POST " + address.PathAndQuery, expected: FormattableString.Invariant($"a notification within {visit.Options.NotificationWait.TotalSeconds:0.###} s"), subject: subscription);
            return;
        }

        if (JsonText.Parse(body, out _) is not { } element)
        {
            visit.Log.Report("ngsild-notification-form", "POST " + address.PathAndQuery, "no JSON", "Notification", subscription);
            return;
        }

        var notification = new JsonPlace("POST " + address.PathAndQuery, element);
        string[] wanted = ["id", "type", "subscriptionId", "notifiedAt", "data"];
        bool isRight = wanted.All(notification.Has) && notification.Text("type") == "Notification" && notification.Text("subscriptionId") == subscription
            && notification.ArrayAt("data")?.Items().Any(item => item.Text("id") == entity) == true;
        if (!isRight)
            visit.Log.Report("ngsild-notification-form", notification.Where, notification.Written, string.Join(", ", wanted) + ": " + entity, subscription);
    }
}
