using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using SocPolicy.Diagnostics;

namespace SocPolicy.Compilation.Verification;

/// <summary>
/// Proves that compiled policies are total, pure and bounded before anything of them is loaded: on the metadata and the IL,
/// whoever compiled them. docs/language-safety.md says what is proved and how. It fails closed: what it does not know is refused.
/// </summary>
public static class PolicyVerifier
{
    /// <summary>The id of what no compiler makes.</summary>
    private const string Broken = "SOC3019";

    private static readonly ConcurrentDictionary<string, bool> Proved = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, SourceText> NoSources = [];

    /// <summary>Verifies an assembly. What was proved once in this process is not proved again.</summary>
    /// <param name="image">The whole file.</param>
    /// <param name="sources">The policy files by the paths of <see cref="GeneratedPolicies.Sources"/>; null when they are not at hand.</param>
    /// <returns>What is refused, as SOC3xxx; empty when the assembly may be loaded.</returns>
    public static IReadOnlyList<Diagnostic> Verify(byte[] image, IReadOnlyDictionary<string, SourceText>? sources = null)
    {
        var hash = Convert.ToHexString(SHA256.HashData(image));
        if (Proved.ContainsKey(hash)) return [];
        var diagnostics = Check(image, sources ?? NoSources);
        if (diagnostics.Count == 0) Proved.TryAdd(hash, true);
        return diagnostics;
    }

    /// <summary>Verifies without remembering.</summary>
    internal static IReadOnlyList<Diagnostic> Check(byte[] image, IReadOnlyDictionary<string, SourceText> sources)
    {
        try
        {
            using var opened = new PolicyImage(image);
            var problems = Check(opened);
            if (problems.Count == 0) return [];
            using var places = new ProblemPlaces(opened, sources);
            var placed = problems.Select(places.Place).ToList();
            return [.. placed
                .DistinctBy(one => one.Span.Source is null ? (one.Id, one.Message, "", 0) : ("", "", one.Span.Path, one.Span.Start))
                .OrderBy(one => one.Span.Path, StringComparer.Ordinal)
                .ThenBy(one => one.Span.Start)];
        }
        catch (Exception broken) when (broken is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException or IOException or InvalidCastException or IndexOutOfRangeException)
        {
            // Damaged metadata shows itself to the reader in many ways; none of them may pass.
            return [new(Broken, DiagnosticSeverity.Error, default, $"It is no compiled policy set: {broken.Message} Compile the policies again.")];
        }
    }

    private static List<Problem> Check(PolicyImage image)
    {
        var problems = new List<Problem>();
        var file = new ImageCheck(image, problems);
        file.CheckFormat();
        if (problems.Count > 0) return problems;
        var roles = new TypeRoles(image);
        new DeclarationCheck(image, roles, problems).Run();
        var graph = new CallGraph();
        foreach (var handle in image.Metadata.MethodDefinitions) CheckBody(image, roles, graph, problems, handle);
        problems.AddRange(graph.Problems(method => Name(image, method)));
        if (problems.Count == 0) file.CheckTables();
        if (problems.Count == 0) CheckUnused(image, problems);
        // What does not fit together only follows from what was refused, where something was.
        return problems.Exists(problem => problem.Id != Broken) ? [.. problems.Where(problem => problem.Id != Broken)] : problems;
    }

    private static void CheckBody(PolicyImage image, TypeRoles roles, CallGraph graph, List<Problem> problems, MethodDefinitionHandle handle)
    {
        var method = image.Metadata.GetMethodDefinition(handle);
        if (method.RelativeVirtualAddress == 0) return;
        // What has no place here is refused as a whole.
        if (roles.Of(TypeNames.Own(method.GetDeclaringType())) == TypeRole.Unexpected) return;
        if (roles.Of(TypeNames.Own(method.GetDeclaringType())) == TypeRole.Helpers) HelperCheck.Run(image, problems, handle);
        else BodyCheck.Run(image, roles, graph, problems, handle);
        graph.AddSize(handle, image.Pe.GetMethodBody(method.RelativeVirtualAddress).Size);
    }

    /// <summary>What nothing refers to is refused all the same: then the references are the allow-list's, without exception.</summary>
    private static void CheckUnused(PolicyImage image, List<Problem> problems)
    {
        foreach (var handle in image.Metadata.MemberReferences)
        {
            var isField = image.Metadata.GetMemberReference(handle).GetKind() == MemberReferenceKind.Field;
            if (isField ? image.Field(handle).IsAllowed : IsKnown(image, handle)) continue;
            var (id, message) = isField ? Advice.OfField(image.Field(handle)) : Advice.OfMember(image.Callee(handle));
            problems.Add(new(id, message));
        }
    }

    private static bool IsKnown(PolicyImage image, MemberReferenceHandle handle)
    {
        var callee = image.Callee(handle);
        return callee.IsAllowed || AllowList.Default.HasAttribute(callee.Owner) || AllowList.Default.IsHelperMember(callee.Text);
    }

    private static string Name(PolicyImage image, MethodDefinitionHandle method)
    {
        var name = image.Callee(method).Name;
        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local > 0) return $"The function {name[(local + 4)..].Split('|')[0]}";
        return name.StartsWith('<') ? "A lambda" : name.StartsWith("Rule", StringComparison.Ordinal) && name.Contains('_', StringComparison.Ordinal) ? "The rule" : $"The function {name}";
    }
}
