using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Shop;

class Spans(ActivitySource source)
{
    void Use(Customer c, Activity activity, TelemetrySpan span)
    {
        activity.SetTag("user.email", c.Email); // expect: SOC1009
        activity?.AddTag("user.email", c.Email); // expect: SOC1009
        activity.DisplayName = "mail to " + c.Email; // expect: SOC1009
        activity.SetStatus(ActivityStatusCode.Error, $"no mail to {c.Email}"); // expect: SOC1009
        activity.AddEvent(new ActivityEvent("mailed " + c.Email)); // expect: SOC1009
        activity.AddEvent(new ActivityEvent("mailed", tags: new ActivityTagsCollection { ["email"] = c.Email })); // expect: SOC1009
        activity.SetCustomProperty("email", c.Email); // expect: SOC1009
        source.StartActivity("mail to " + c.Email); // expect: SOC1009
        source.StartActivity("mail", ActivityKind.Internal, default(ActivityContext), [new("email", c.Email)]); // expect: SOC1009
        span.SetAttribute("email", c.Email); // expect: SOC1009
        activity.SetBaggage("email", c.Email); // expect: SOC1010
        activity.AddBaggage("email", c.Email); // expect: SOC1010
        Baggage.SetBaggage("email", c.Email); // expect: SOC1010
        activity.SetTag("user.id", c.Id); // ok: an id
        activity.AddTag("status", c.Status); // ok: nothing personal
        activity.DisplayName = "mail"; // ok: a constant
        activity.SetStatus(ActivityStatusCode.Ok); // ok: no text
        activity.AddEvent(new ActivityEvent("mailed")); // ok: a constant
        source.StartActivity("mail", ActivityKind.Internal, default(ActivityContext), [new("id", c.Id)]); // ok: an id
        span.SetAttribute("status", c.Status); // ok: nothing personal
        activity.SetBaggage("id", c.Id.ToString()); // ok: an id
        var name = activity.DisplayName; // ok: a read
    }
}

class Metrics
{
    readonly Counter<int> mails = new Meter("shop").CreateCounter<int>("mails");
    readonly Histogram<double> sizes = new Meter("shop").CreateHistogram<double>("sizes");

    void Use(Customer c)
    {
        mails.Add(1, new KeyValuePair<string, object?>("email", c.Email)); // expect: SOC1011
        mails.Add(1, KeyValuePair.Create<string, object?>("email", c.Email)); // expect: SOC1011
        sizes.Record(1.5, new KeyValuePair<string, object?>("email", c.Email), new("id", c.Id)); // expect: SOC1011
        var tags = new TagList { { "email", c.Email } };
        mails.Add(1, tags); // expect: SOC1011
        mails.Add(1); // ok: no tag
        mails.Add(c.Email.Length); // ok: a length
        mails.Add(1, new KeyValuePair<string, object?>("kind", c.PreferredContact)); // ok: an enum
        sizes.Record(c.Email.Length); // ok: a length
        var few = new TagList { { "status", c.Status } };
        mails.Add(1, few); // ok: nothing personal
    }
}
