using Microsoft.AspNetCore.Http;

class Forging(ILogger logger)
{
    void Use(HttpContext http, HttpRequest request)
    {
        logger.LogInformation("search " + request.Query["q"]); // expect: SOC1031
        logger.LogInformation($"path {request.Path}"); // expect: SOC1031
        logger.LogWarning($"agent {http.Request.Headers["User-Agent"]}"); // expect: SOC1031
        var q = request.Form["q"].ToString();
        logger.LogInformation(string.Format("search {0}", q)); // expect: SOC1031
        logger.LogInformation("search {Q}", request.Query["q"]); // ok: an argument
        logger.LogInformation("path {Path}", request.Path); // ok: an argument
        logger.LogInformation($"method {request.Method}"); // ok: not free text
        logger.LogInformation($"length {request.ContentLength}"); // ok: a number
        logger.LogInformation("search " + request.Query["q"].ToString().Replace("\n", "")); // ok: no line breaks
        logger.LogInformation("search " + request.Query["q"].ToString().ReplaceLineEndings("")); // ok: no line breaks
        logger.LogInformation("has " + request.Query.ContainsKey("q")); // ok: a flag
    }
}
