using System.Runtime.ExceptionServices;

namespace SocPolicy.Schemas.Evaluation;

/// <summary>Room for recursion that a thread of somebody else's may not have.</summary>
internal static class LargeStack
{
    /// <summary>Does something on a thread of its own, and waits for it.</summary>
    /// <param name="bytes">The size of its stack, of which the system takes only what is used.</param>
    /// <param name="work">What to do; what it throws is thrown here.</param>
    public static T Run<T>(int bytes, Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception problem)
                {
                    failure = ExceptionDispatchInfo.Capture(problem);
                }
            },
            bytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
