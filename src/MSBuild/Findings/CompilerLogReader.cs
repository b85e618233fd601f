using System.Text.Json;
using SocPolicy.Model;

namespace SocPolicy.MSBuild.Findings;

/// <summary>Reads our findings from a compiler's SARIF 2.1 log. One of another version, which a user may have asked for, holds none for us.</summary>
internal static class CompilerLogReader
{
    private const string OurPrefix = "SOC";

    public static IReadOnlyList<FindingRecord> Read(string path)
    {
        if (!File.Exists(path)) return [];
        using var log = JsonDocument.Parse(File.ReadAllBytes(path));
        if (Text(log.RootElement, "version") is not "2.1.0") return [];
        return [.. log.RootElement.GetProperty("runs").EnumerateArray().SelectMany(FindingsOf)];
    }

    private static IEnumerable<FindingRecord> FindingsOf(JsonElement run)
    {
        if (!run.TryGetProperty("results", out var results)) yield break;
        foreach (var result in results.EnumerateArray())
        {
            if (Text(result, "ruleId") is not { } id || !id.StartsWith(OurPrefix, StringComparison.Ordinal)) continue;
            if (result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0) continue;
            yield return ToRecord(id, result, HelpLink(run, result));
        }
    }

    private static FindingRecord ToRecord(string id, JsonElement result, string? helpLink)
    {
        var severity = Text(result, "level") == "note" ? Severity.Note : Severity.Warning;
        // To the letter as the compiler prints it: the page in the message, and of the place its start.
        var message = (Text(result.GetProperty("message"), "text") ?? "") + (helpLink is null ? "" : $" ({helpLink})");
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
            return new(FindingKind.Code, id, severity, "", 0, 0, 0, 0, message, helpLink);
        var place = locations[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");
        var uri = Text(place.GetProperty("artifactLocation"), "uri") ?? "";
        var file = Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath : Uri.UnescapeDataString(uri);
        return new(FindingKind.Code, id, severity, file, Number(region, "startLine"), Number(region, "startColumn"), 0, 0, message, helpLink);
    }

    private static string? HelpLink(JsonElement run, JsonElement result)
    {
        if (!result.TryGetProperty("ruleIndex", out var index)) return null;
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        return index.TryGetInt32(out var at) && at >= 0 && at < rules.GetArrayLength() ? Text(rules[at], "helpUri") : null;
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int Number(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
}
