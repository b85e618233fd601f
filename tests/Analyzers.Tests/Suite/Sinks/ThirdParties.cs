using Microsoft.ApplicationInsights;
using Sentry;
using Shop;

class Outside(TelemetryClient insights, Datadog.Trace.ISpan span)
{
    void Use(Customer c)
    {
        insights.TrackTrace("mail to " + c.Email); // expect: SOC1012
        insights.TrackEvent("mailed", new Dictionary<string, string> { ["email"] = c.Email }); // expect: SOC1012
        SentrySdk.CaptureMessage($"no mail to {c.Email}"); // expect: SOC1012
        SentrySdk.AddBreadcrumb(c.Email); // expect: SOC1012
        var user = new SentryUser { Id = c.Id.ToString() }; // ok: an id
        user.Email = c.Email; // expect: SOC1012
        span.SetTag("email", c.Email); // expect: SOC1012
        insights.TrackTrace("mailed"); // ok: a constant
        insights.TrackEvent("mailed", new Dictionary<string, string> { ["id"] = c.Id.ToString() }); // ok: an id
        SentrySdk.CaptureMessage($"no mail to {c.Id}"); // ok: an id
        span.SetTag("status", c.Status); // ok: nothing personal
        user.Username = "none"; // ok: a constant
    }
}
