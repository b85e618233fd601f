namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>What ASP.NET Core and gRPC send back.</summary>
internal sealed class Responses : ISinkFamily
{
    private const string Methods = "Problem|BadRequest|UnprocessableEntity|Conflict|NotFound|InternalServerError|Content|Text|Json|Ok|StatusCode|ValidationProblem";
    private static readonly string[] Values = ["detail", "title", "error", "value", "content", "data", "text", "extensions"];

    public IEnumerable<Sink> Sinks =>
    [
        new(SinkKind.Response, "Microsoft.AspNetCore.Http.Results", Methods, Values),
        new(SinkKind.Response, "Microsoft.AspNetCore.Http.TypedResults", Methods, Values),
        new(SinkKind.Response, "Microsoft.AspNetCore.Mvc.ControllerBase", Methods, Values),
        new(SinkKind.Response, "Microsoft.AspNetCore.Mvc.Controller", "Json", Values),
        new(SinkKind.Response, "Microsoft.AspNetCore.Mvc.ObjectResult", ".ctor", "value", "error"),
        new(SinkKind.Response, "Microsoft.AspNetCore.Mvc.JsonResult", ".ctor", "value"),
        new(SinkKind.Response, "Microsoft.AspNetCore.Mvc.ProblemDetails", "set_Detail|set_Title", "value"),
        new(SinkKind.Response, "Microsoft.AspNetCore.Http.HttpResponseWritingExtensions", "WriteAsync", "text"),
        new(SinkKind.Response, "Microsoft.AspNetCore.Http.HttpResponseJsonExtensions", "WriteAsJsonAsync", "value"),
        new(SinkKind.Response, "Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary", "AddModelError", "errorMessage"),
        new(SinkKind.Cookie, "Microsoft.AspNetCore.Http.IResponseCookies", "Append", "value"),
    ];
}
