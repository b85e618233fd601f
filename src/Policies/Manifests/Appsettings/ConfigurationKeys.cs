using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Appsettings;

/// <summary>The values of one file by their whole key: .NET configuration refuses a file that sets one twice.</summary>
internal sealed class ConfigurationKeys(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, SourceSpan> places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds SOC4032 for a key with too many colons.</summary>
    public void TooDeep(SourceSpan place) =>
        diagnostics.Error("SOC4032", place, $"Settings nest more than {ReadingLimits.MaximumDepth} deep. Flatten them, or exclude the file from the run.");

    /// <summary>Notes a value; one that is there already adds SOC4031.</summary>
    public void Add(string key, SourceSpan place)
    {
        if (places.TryAdd(key, place)) return;
        var first = places[key];
        diagnostics.Error("SOC4031", place, $"The key \"{Printable.Shorten(key)}\" stands in line {first.StartLine}, column {first.StartColumn} already. Keep one of the two: .NET ignores the case of keys, and \"A:B\" is the key B inside of A.");
    }
}
