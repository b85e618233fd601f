using Microsoft.Build.Framework;

namespace SocPolicy.MSBuild.Tasks;

/// <summary>Puts a finished file where others read it, in one step.</summary>
[MSBuildMultiThreadableTask]
public sealed class MoveIntoPlace : SocPolicyTask
{
    [Required]
    public string Source { get; set; } = "";

    [Required]
    public string Destination { get; set; } = "";

    protected override bool Run()
    {
        File.Move(Source, Destination, overwrite: true);
        return true;
    }
}
