using Microsoft.Build.Framework;
using SocPolicy.Configuration;
using SocPolicy.Diagnostics;
using SocPolicy.Loading;

namespace SocPolicy.MSBuild.Tasks;

/// <summary>
/// Writes what the analyzers are told of data, for an editor: from policies as they are, half written maybe. What is wrong with
/// them is in the file as well, so that the analyzers say it (SOC1902). The editor's own work must not fail for our sake.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WriteClassification : SocPolicyTask
{
    private const string Kind = "data-classification";

    /// <summary>The absolute folder that policy paths are relative to.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>Absolute folders or files of the user's policies; those of the settings when empty, else <c>policies/</c> of the root.</summary>
    public string[] PolicyPaths { get; set; } = [];

    /// <summary>The absolute path of the settings; when empty those of the root, or of the repository's folders above it.</summary>
    public string Config { get; set; } = "";

    /// <summary>The absolute folder for the file.</summary>
    [Required]
    public string Folder { get; set; } = "";

    protected override bool Run()
    {
        try
        {
            var config = Config.Length > 0 ? Config : SettingsFile.Find(Path.TrimEndingDirectorySeparator(Root));
            var settings = SettingsFile.Read(Root, config, new DiagnosticBag());
            var places = PolicyPlaces.Find(Root, PolicyPaths, settings, new DiagnosticBag()).ToList();

            // Controls are left to builds: reading them all at every change of a project would be felt.
            var sources = PolicyLoader.ReadSources(Root, places, new DiagnosticBag()).Where(source => source.Content.Contains(Kind, StringComparison.Ordinal)).ToList();
            var diagnostics = new DiagnosticBag();
            var loaded = PolicyLoader.Load(sources, new Dictionary<string, string>(), diagnostics);
            Cancellation.ThrowIfCancellationRequested();
            ClassificationFile.Write(Folder, loaded.Classification, [.. diagnostics.ToSortedList().Where(one => one.Severity == DiagnosticSeverity.Error)]);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Log.LogMessage(MessageImportance.Low, "{0}", problem.Message);
        }

        return true;
    }
}
