using System.Text.Json;
using Microsoft.Build.Framework;

namespace SocPolicy.MSBuild.Tasks;

/// <summary>What all tasks share: cancellation, and that a build log never shows a stack trace unless it is asked for details.</summary>
public abstract class SocPolicyTask : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    protected CancellationToken Cancellation => cancellation.Token;

    public sealed override bool Execute()
    {
        try
        {
            return Run() && !Log.HasLoggedErrors;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (PropertyException problem)
        {
            Error("SOC5102", problem.Message);
            return false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            Error("SOC5103", $"{GetType().Name} cannot read or write a file: {problem.Message} Check that it exists and that the build may use it.");
            return false;
        }
#pragma warning disable CA1031 // Catching everything is the point: whatever is thrown is a bug, told in one line.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Log.LogMessage(MessageImportance.Low, "{0}", problem);
            Error("SOC5199", $"{GetType().Name} failed: {problem.GetType().Name}: {problem.Message.ReplaceLineEndings(" ")} This is a bug in SocPolicy: build again with -v:diagnostic, and report what it says.");
            return false;
        }
    }

    public void Cancel() => cancellation.Cancel();

    public void Dispose()
    {
        cancellation.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does the work; false when it could not be done, which must have been said.</summary>
    protected abstract bool Run();

    protected void Error(string code, string message) =>
        Log.LogError(null, code, null, null, null, 0, 0, 0, 0, "{0}", message);
}
