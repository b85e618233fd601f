using Microsoft.Build.Framework;

namespace SocPolicy.MSBuild.Tasks;

/// <summary>Names the global properties of a project, so that a call can drop them all: projects with equal global properties run once in a build.</summary>
[MSBuildMultiThreadableTask]
public sealed class NameGlobalProperties : SocPolicyTask
{
    [Output]
    public string[] Names { get; private set; } = [];

    protected override bool Run()
    {
        Names = [.. ((IBuildEngine6)BuildEngine).GetGlobalProperties().Keys.Order(StringComparer.Ordinal)];
        return true;
    }
}
