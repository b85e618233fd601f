using System.Text.Json;
using Microsoft.Build.Framework;

namespace SocPolicy.MSBuild.Tasks;

/// <summary>Writes one SARIF log with the findings of the manifests and, where there is one, the compiler's log: a run each.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteSarif : SocPolicyTask
{
    /// <summary>The log of the manifests, absolute.</summary>
    [Required]
    public string Manifests { get; set; } = "";

    /// <summary>The compiler's log, absolute; empty when there is none. One that is not SARIF 2.1 is left out.</summary>
    public string CompilerLog { get; set; } = "";

    /// <summary>The file to write, absolute.</summary>
    [Required]
    public string Output { get; set; } = "";

    protected override bool Run()
    {
        using var judged = JsonDocument.Parse(File.ReadAllBytes(Manifests));
        using var compiled = CompilerLog.Length > 0 && File.Exists(CompilerLog) ? JsonDocument.Parse(File.ReadAllBytes(CompilerLog)) : null;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            foreach (var run in Runs(judged).Concat(Runs(compiled))) run.WriteTo(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Output)!);
        OutputFile.WriteWhenDifferent(Output, stream.ToArray());
        return true;
    }

    private List<JsonElement> Runs(JsonDocument? log)
    {
        if (log is null) return [];
        if (log.RootElement.TryGetProperty("version", out var version) && version.GetString() == "2.1.0") return [.. log.RootElement.GetProperty("runs").EnumerateArray()];
        Log.LogWarning(null, "SOC5107", null, null, null, 0, 0, 0, 0, "{0}", $"{CompilerLog} is no SARIF 2.1 log, so {Output} has the manifests alone. Set ErrorLog to a file with \",version=2.1\" behind it, or leave it unset.");
        return [];
    }
}
