using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Compose;

/// <summary>What the file <c>.env</c> of a project's folder sets. What a shell sets when Compose runs wins over it, which nobody sees here.</summary>
internal sealed class ComposeVariables
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>The value of a variable; null when the file sets none.</summary>
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Reads the file beside a manifest; no variables when there is none.</summary>
    /// <param name="manifest">The project's first file.</param>
    public static ComposeVariables Beside(SourceText manifest)
    {
        var variables = new ComposeVariables();
        var folder = Path.GetDirectoryName(manifest.FullPath);
        if (string.IsNullOrEmpty(folder)) return variables;
        var full = Path.Combine(folder, ".env");
        // What is wrong with the file is said where it is read for itself.
        if (File.Exists(full) && SourceText.Read(".env", full, new DiagnosticBag()) is { } text) variables.Read(text);
        return variables;
    }

    private void Read(SourceText text)
    {
        for (var number = 1; number <= text.LineCount; number++)
        {
            var line = text.Line(number).Trim().TrimStart('\uFEFF');
            if (line.StartsWith("export ", StringComparison.Ordinal)) line = line["export ".Length..].TrimStart();
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (line.StartsWith('#') || equals < 1) continue;
            var name = line[..equals].TrimEnd();
            var value = line[(equals + 1)..].Trim();
            // A value that takes others or goes over several lines is not told: its variable stays unknown.
            if (Unquote(value) is { } known) values[name] = known;
            else values.Remove(name);
        }
    }

    private static string? Unquote(string value)
    {
        if (value is ['\'', .., '\''] && value.Length > 1) return value[1..^1];
        if (value is ['"', .., '"'] && value.Length > 1) return value.AsSpan(1, value.Length - 2).ContainsAny('$', '\\', '"') ? null : value[1..^1];
        if (value is ['\'' or '"', ..] || value.Contains('$', StringComparison.Ordinal)) return null;
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }
}
