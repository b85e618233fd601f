using SocPolicy.Classification;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Loading.Classification;
using SocPolicy.Manifests.Yaml;
using SocPolicy.Model;

namespace SocPolicy.Loading;

/// <summary>Reads policy files. What is wrong is collected with its place; nothing is thrown for the input's sake.</summary>
public static class PolicyLoader
{
    /// <summary>Loads all policies of some folders and files.</summary>
    /// <param name="root">The absolute folder that shown paths are relative to.</param>
    /// <param name="paths">Folders, searched for <c>*.yaml</c> and <c>*.yml</c> at any depth, or files.</param>
    /// <param name="reserved">Ids that are taken, with who has them.</param>
    /// <param name="diagnostics">Takes SOC2xxx.</param>
    public static LoadedPolicies Load(string root, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> reserved, DiagnosticBag diagnostics) =>
        Load(ReadSources(root, paths, diagnostics), reserved, diagnostics);

    /// <summary>Reads the policy files of some folders and files, sorted by path.</summary>
    /// <param name="root">The absolute folder that shown paths are relative to.</param>
    /// <param name="paths">Folders, searched for <c>*.yaml</c> and <c>*.yml</c> at any depth, or files.</param>
    /// <param name="diagnostics">Takes SOC2015 and what cannot be read.</param>
    public static IReadOnlyList<SourceText> ReadSources(string root, IReadOnlyList<string> paths, DiagnosticBag diagnostics) =>
    [
        .. FindFiles(root, paths, diagnostics)
            .Select(file => SourceText.Read(Path.GetRelativePath(root, file).Replace('\\', '/'), file, diagnostics))
            .OfType<SourceText>(),
    ];

    /// <summary>Loads policies from texts.</summary>
    public static LoadedPolicies Load(IReadOnlyList<SourceText> sources, IReadOnlyDictionary<string, string> reserved, DiagnosticBag diagnostics)
    {
        var policies = new List<Policy>();
        var functions = new List<Snippet>();
        var classification = new List<ClassificationEntry>();
        var documents = sources.SelectMany(source => YamlReader.Read(new NodeSource(source, Dialect.Strict), YamlOptions.Plain, diagnostics));
        foreach (var document in documents.Select(document => document.Root))
        {
            if (document is not MapNode map)
            {
                diagnostics.Error("SOC2001", Fields.Start(document), "A policy file holds maps, one a document. Begin it with apiVersion: socpolicy/v1.");
                continue;
            }

            switch (new DocumentHeader(map, diagnostics).Kind)
            {
                case DocumentHeader.Control when PolicyReader.Read(map, diagnostics) is { } policy:
                    policies.Add(policy);
                    break;
                case DocumentHeader.Functions:
                    functions.AddRange(FunctionsReader.ReadDocument(map, diagnostics));
                    break;
                case DocumentHeader.DataClassification:
                    classification.AddRange(ClassificationReader.Read(map, diagnostics));
                    break;
            }
        }

        RejectRepeatedIds(policies, reserved, diagnostics);
        return new([.. policies.OrderBy(policy => policy.Id, StringComparer.Ordinal)], functions, sources)
        {
            Classification = ClassificationReader.RejectRepeated(classification, diagnostics),
        };
    }

    private static void RejectRepeatedIds(List<Policy> policies, IReadOnlyDictionary<string, string> reserved, DiagnosticBag diagnostics)
    {
        var taken = reserved.ToDictionary(StringComparer.Ordinal);
        foreach (var policy in policies)
        {
            if (policy.Id.Length == 0 || taken.TryAdd(policy.Id, $"{policy.Span.Path}({policy.Span.StartLine},{policy.Span.StartColumn})")) continue;
            diagnostics.Error("SOC2009", policy.Span, $"Id {policy.Id} is taken by {taken[policy.Id]}. An id stands for one control for ever: choose another.");
        }
    }

    private static List<string> FindFiles(string root, IReadOnlyList<string> paths, DiagnosticBag diagnostics)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, root);
            var shown = Path.GetRelativePath(root, full).Replace('\\', '/');
            if (File.Exists(full))
            {
                files.Add(full);
                continue;
            }

            if (!Directory.Exists(full))
            {
                diagnostics.Error("SOC2015", SourceSpan.WholeFile(shown, full), "There is no such policy folder or file. Check the path.");
                continue;
            }

            var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
            var found = Directory.EnumerateFiles(full, "*", options)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
                .ToList();
            if (found.Count == 0) diagnostics.Error("SOC2015", SourceSpan.WholeFile(shown, full), "The policy folder holds no *.yaml file. Add a policy, or name another folder.");
            files.UnionWith(found);
        }

        return [.. files];
    }
}
