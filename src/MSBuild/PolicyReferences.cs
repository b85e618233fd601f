using SocPolicy.Language;

namespace SocPolicy.MSBuild;

/// <summary>The files that generated code is compiled against: the base library that will run it, and the language. Never the consumer's references.</summary>
internal static class PolicyReferences
{
    public static IEnumerable<string> Paths()
    {
        var library = typeof(object).Assembly.Location;
        yield return library;
        yield return Path.Combine(Path.GetDirectoryName(library)!, "System.Runtime.dll");
        yield return typeof(Value).Assembly.Location;
    }
}
