using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Rules;

/// <summary>Which of the set-up methods that a program needs it really calls, and whether an assembly that it brings may call them.</summary>
internal sealed class SetupCalls(params string[] needed)
{
    private readonly ConcurrentDictionary<string, bool> called = new(StringComparer.Ordinal);

    public string[] Missing => [.. needed.Where(n => !called.ContainsKey(n))];

    public void Note(string method)
    {
        if (needed.Contains(method)) called[method] = true;
    }

    public static bool IsProgram(Compilation compilation) => compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;

    /// <summary>A library outside the framework uses the assembly in which the methods live: it may call them for the program.</summary>
    public static bool MayBeElsewhere(Compilation compilation, params string[] homes) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(library =>
            !IsFramework(library.Name) && library.Modules.Any(m => m.ReferencedAssemblies.Any(r => homes.Contains(r.Name))));

    private static bool IsFramework(string assembly) =>
        assembly.StartsWith("Microsoft.", StringComparison.Ordinal) || assembly.StartsWith("System.", StringComparison.Ordinal);
}
