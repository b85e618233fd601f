using Microsoft.Build.Framework;

namespace SocPolicy.MSBuild.Findings;

/// <summary>Writes findings to the build's log.</summary>
internal sealed class FindingLogger(Microsoft.Build.Utilities.Task task, FindingLevels levels)
{
    public void Log(FindingRecord finding)
    {
        var log = task.Log;
        var file = finding.File.Length == 0 ? null : finding.File;
        // The message is an argument: braces in it are text, no places for others.
        switch (levels.Of(finding))
        {
            case ReportLevel.Error:
                log.LogError(null, finding.Code, null, finding.HelpLink, file, finding.Line, finding.Column, finding.EndLine, finding.EndColumn, "{0}", finding.Message);
                break;
            case ReportLevel.Warning:
                log.LogWarning(null, finding.Code, null, finding.HelpLink, file, finding.Line, finding.Column, finding.EndLine, finding.EndColumn, "{0}", finding.Message);
                break;
            case var level:
                var importance = level == ReportLevel.Message ? MessageImportance.Normal : MessageImportance.Low;
                log.LogMessage(null, finding.Code, null, file, finding.Line, finding.Column, finding.EndLine, finding.EndColumn, importance, "{0}", finding.Message);
                break;
        }
    }
}
