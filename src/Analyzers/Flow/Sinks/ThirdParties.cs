namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>Services of others: sending them personal data is disclosure, and needs a processor agreement.</summary>
internal sealed class ThirdParties : ISinkFamily
{
    private const string AppInsights = "application-insights";

    public IEnumerable<Sink> Sinks =>
    [
        new(SinkKind.ThirdParty, "Microsoft.ApplicationInsights.TelemetryClient", "Track*", "eventName", "message", "name", "properties", "data") { Processor = AppInsights },
        new(SinkKind.ThirdParty, "Microsoft.ApplicationInsights.Extensibility.Implementation.UserContext", "set_Id|set_AccountId|set_AuthenticatedUserId", "value") { Processor = AppInsights },
        new(SinkKind.ThirdParty, "Sentry.SentrySdk", "CaptureMessage|AddBreadcrumb|SetTag", "message", "value", "data") { Processor = "sentry" },
        new(SinkKind.ThirdParty, "Sentry.SentryUser", "set_Email|set_Username|set_IpAddress", "value") { Processor = "sentry" },
        new(SinkKind.ThirdParty, "NewRelic.Api.Agent.NewRelic", "AddCustomParameter|NoticeError|RecordCustomEvent", "value", "message", "parameters", "attributes") { Processor = "new-relic" },
        new(SinkKind.ThirdParty, "NewRelic.Api.Agent.ITransaction", "AddCustomAttribute|SetUserId", "value", "userid") { Processor = "new-relic" },
        new(SinkKind.ThirdParty, "Elastic.Apm.Api.IExecutionSegment", "SetLabel", "value") { Processor = "elastic" },
        new(SinkKind.ThirdParty, "Datadog.Trace.ISpan", "SetTag", "value") { Processor = "datadog" },
        new(SinkKind.ThirdParty, "Segment.Analytics.Analytics", "Identify|Track|Group|Alias", "userId", "traits", "properties", "name") { Processor = "segment" },
        new(SinkKind.ThirdParty, "Segment.IAnalyticsClient", "Identify|Track", "userId", "traits", "properties") { Processor = "segment" },
        new(SinkKind.ThirdParty, "OpenAI.Chat.ChatClient", "CompleteChat*", "messages") { Processor = "openai" },
        new(SinkKind.ThirdParty, "OpenAI.Chat.UserChatMessage", ".ctor", "content") { Processor = "openai" },
        new(SinkKind.ThirdParty, "Microsoft.Extensions.AI.ChatMessage", ".ctor", "content") { Processor = "ai" },
        new(SinkKind.ThirdParty, "Microsoft.Extensions.AI.ChatClientExtensions", "GetResponseAsync|GetStreamingResponseAsync", "chatMessage") { Processor = "ai" },
    ];
}
