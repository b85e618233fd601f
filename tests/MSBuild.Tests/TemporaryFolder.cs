namespace SocPolicy.MSBuild.Tests;

/// <summary>The folder of one test run, for projects and logs; it is deleted in the end.</summary>
[SetUpFixture]
internal sealed class TemporaryFolder
{
    public static string Path { get; } = Directory.CreateTempSubdirectory("socpolicy-tests-").FullName;

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(Path, recursive: true);
}
