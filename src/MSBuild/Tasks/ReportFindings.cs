using Microsoft.Build.Framework;
using SocPolicy.MSBuild.Findings;

namespace SocPolicy.MSBuild.Tasks;

/// <summary>Prints findings from files: all that is left to do in a build where nothing changed.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReportFindings : SocPolicyTask
{
    /// <summary>Files of findings, absolute; those that do not exist are passed over.</summary>
    [Required]
    public string[] Findings { get; set; } = [];

    /// <summary>From which severity on a finding is an error: error, warning, note or none.</summary>
    public string FailLevel { get; set; } = "";

    /// <summary>What an unknown verdict is: note, warning or error.</summary>
    public string Unknown { get; set; } = "";

    /// <summary>What a control's failures are in this project, an id and error, warning, note or none each: <c>SP5101=error</c>.</summary>
    public string[] Severities { get; set; } = [];

    public string NoWarn { get; set; } = "";

    public string WarningsAsErrors { get; set; } = "";

    public string WarningsNotAsErrors { get; set; } = "";

    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>The build, as the check named it; empty when no other project prints these findings.</summary>
    public string Build { get; set; } = "";

    /// <summary>The file in which the first project of a build to print these findings says so.</summary>
    public string Claims { get; set; } = "";

    protected override bool Run()
    {
        var findings = Findings.SelectMany(FindingsFile.Read).ToList();
        var levels = new FindingLevels
        {
            FailLevel = FindingLevels.ParseFailLevel(FailLevel),
            Unknown = FindingLevels.ParseUnknown(Unknown),
            Severities = FindingLevels.ParseSeverities(Severities),
            NoWarn = WarningCodes.Parse(NoWarn),
            WarningsAsErrors = WarningCodes.Parse(WarningsAsErrors),
            WarningsNotAsErrors = WarningCodes.Parse(WarningsNotAsErrors),
            TreatWarningsAsErrors = TreatWarningsAsErrors,
        };
        if (Build.Length > 0 && !new ReportClaims(Claims).Take(Build, levels.Outcome(findings), Cancellation)) return true;
        var report = new FindingLogger(this, levels);
        foreach (var finding in findings)
        {
            Cancellation.ThrowIfCancellationRequested();
            report.Log(finding);
        }

        return true;
    }
}
