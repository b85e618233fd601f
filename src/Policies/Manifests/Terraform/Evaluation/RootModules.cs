using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>Tells which folders are root modules: all that no module in the run calls. Each is evaluated for itself.</summary>
internal static class RootModules
{
    /// <summary>The root modules of a run, sorted by folder.</summary>
    public static IEnumerable<ModuleInstance> Find(IReadOnlyList<HclFile> files, DiagnosticBag diagnostics)
    {
        var folders = files.GroupBy(file => Folders.Of(file.Span.Path), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        var modules = new Dictionary<string, ModuleSource>(StringComparer.Ordinal);
        var others = new Dictionary<string, List<HclFile>>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            others[folder.Key] = [.. folder.Where(file => TerraformFiles.KindOf(file.Span.Path) != TerraformFileKind.Configuration)];
            var configuration = folder.Except(others[folder.Key]).ToList();
            if (configuration.Count > 0) modules[folder.Key] = ModuleSource.From(folder.Key, configuration, diagnostics);
        }

        var called = Called(modules);
        foreach (var (folder, module) in modules)
        {
            if (called.Contains(folder)) continue;
            var run = new TerraformRun(folder, modules, diagnostics) { Lock = ProviderLock.Read(others[folder]) };
            yield return new ModuleInstance(run, module, VariableFiles.Read(others[folder], module, run));
        }
    }

    /// <summary>The folders that another calls. Folders that call each other in a circle have no caller outside: the first is taken.</summary>
    private static HashSet<string> Called(Dictionary<string, ModuleSource> modules)
    {
        var targets = modules.ToDictionary(pair => pair.Key, pair => Targets(pair.Value).Where(modules.ContainsKey).ToList(), StringComparer.Ordinal);
        var called = targets.SelectMany(pair => pair.Value.Where(target => target != pair.Key)).ToHashSet(StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in modules.Keys.Where(folder => !called.Contains(folder))) Reach(folder);
        foreach (var folder in modules.Keys.Where(folder => !reached.Contains(folder)).ToList())
        {
            if (reached.Contains(folder)) continue;
            called.Remove(folder);
            Reach(folder);
        }

        return called;

        void Reach(string start)
        {
            var pending = new Stack<string>([start]);
            while (pending.TryPop(out var next))
            {
                if (!reached.Add(next)) continue;
                foreach (var target in targets[next]) pending.Push(target);
            }
        }
    }

    private static IEnumerable<string> Targets(ModuleSource module) =>
        module.Modules.Values.Select(call => call.Body.Find("source")).Select(Literal).Where(source => source is not null && Folders.IsLocal(source))
            .Select(source => Folders.Combine(module.Folder, source!));

    private static string? Literal(Expression? source) => source switch
    {
        TemplateExpression template => template.Literal,
        LiteralExpression literal => literal.Text,
        _ => null,
    };
}
