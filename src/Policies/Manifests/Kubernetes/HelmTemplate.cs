using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Kubernetes;

/// <summary>Tells the templates of a Helm chart from Kubernetes manifests: they are no YAML before they are rendered.</summary>
internal static class HelmTemplate
{
    public static bool IsOne(SourceText text)
    {
        for (var line = 1; line <= text.LineCount; line++)
        {
            var content = text.Line(line).TrimStart();
            // A whole line of template language, or one as a bare value. In quotes {{ }} is an ordinary text.
            if (content.StartsWith("{{", StringComparison.Ordinal)) return true;
            var colon = content.IndexOf(": {{", StringComparison.Ordinal);
            if (colon > 0 && !content.StartsWith('#') && !content[..colon].Contains('"', StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
