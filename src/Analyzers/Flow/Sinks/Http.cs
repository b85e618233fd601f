namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>URLs, which every proxy and browser keeps, and headers.</summary>
internal sealed class Http : ISinkFamily
{
    public IEnumerable<Sink> Sinks =>
    [
        new(SinkKind.Url, "System.Net.Http.HttpClient", "Get*|Post*|Put*|Delete*|Patch*", "requestUri"),
        new(SinkKind.Url, "System.Net.Http.Json.HttpClientJsonExtensions", "Get*|Post*|Put*|Delete*|Patch*", "requestUri"),
        new(SinkKind.Url, "System.Net.Http.HttpRequestMessage", ".ctor", "requestUri"),
        new(SinkKind.Url, "System.Net.Http.HttpRequestMessage", "set_RequestUri", "value"),
        new(SinkKind.Url, "System.UriBuilder", "set_Query", "value"),
        new(SinkKind.Url, "Microsoft.AspNetCore.WebUtilities.QueryHelpers", "AddQueryString", "value", "queryString"),
        new(SinkKind.Url, "Microsoft.AspNetCore.Http.HttpResponse", "Redirect", "location"),
        new(SinkKind.Url, "Microsoft.AspNetCore.Http.Results", "Redirect|LocalRedirect", "url", "localUrl"),
        new(SinkKind.Url, "Microsoft.AspNetCore.Http.TypedResults", "Redirect|LocalRedirect", "url", "localUrl"),
        new(SinkKind.Url, "Microsoft.AspNetCore.Mvc.ControllerBase", "Redirect|RedirectPermanent|LocalRedirect", "url", "localUrl"),
        new(SinkKind.Header, "System.Net.Http.Headers.HttpHeaders", "Add|TryAddWithoutValidation", "value", "values"),
        new(SinkKind.Header, "Microsoft.AspNetCore.Http.IHeaderDictionary", "set_Item|Append|Add", "value"),
        new(SinkKind.Header, "Microsoft.AspNetCore.Http.HeaderDictionaryExtensions", "Append", "value"),
    ];
}
