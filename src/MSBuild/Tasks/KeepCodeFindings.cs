using Microsoft.Build.Framework;
using SocPolicy.MSBuild.Findings;

namespace SocPolicy.MSBuild.Tasks;

/// <summary>Takes our findings out of the compiler's log, so that they can be printed again when the compiler has nothing to do.</summary>
[MSBuildMultiThreadableTask]
public sealed class KeepCodeFindings : SocPolicyTask
{
    /// <summary>The compiler's log, absolute: SARIF 2.1.</summary>
    [Required]
    public string CompilerLog { get; set; } = "";

    /// <summary>The file to write.</summary>
    [Required]
    public string Findings { get; set; } = "";

    protected override bool Run()
    {
        FindingsFile.Write(Findings, CompilerLogReader.Read(CompilerLog));
        return true;
    }
}
