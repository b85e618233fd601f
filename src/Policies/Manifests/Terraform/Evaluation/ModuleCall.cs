using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>A <c>module</c> block, with its instances.</summary>
internal sealed class ModuleCall
{
    private readonly Dictionary<string, ModuleInstance> instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HclValue?> memo = new(StringComparer.Ordinal);
    private readonly string name;
    private InstanceSet? set;

    public ModuleCall(ModuleInstance caller, string name, BlockSyntax block)
    {
        Caller = caller;
        Block = block;
        this.name = name;
        (Source, UnreadBecause) = Find();
    }

    public ModuleInstance Caller { get; }

    public BlockSyntax Block { get; }

    public string Address => $"{Caller.Prefix}module.{name}";

    public string Name => name;

    /// <summary>What is called; null when it could not be read.</summary>
    public ModuleSource? Source { get; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public string? UnreadBecause { get; }

    public InstanceSet Set
    {
        get
        {
            if (set is not null) return set;
            var at = Block.Body.Find("count") ?? Block.Body.Find("for_each");
            if (at is null) return set = InstanceSet.Single;
            InstanceSet? found = null;
            var result = Caller.Run.Once(memo, "", Address, Block.Header, () =>
            {
                found = Instances.Of(Block, new Scope(Caller));
                return new NullValue(at);
            });
            return found is null ? Instances.Of(Block, result, at, new Scope(Caller)) : set = found;
        }
    }

    /// <summary>The instances; none when the module could not be read.</summary>
    public IEnumerable<ModuleInstance> All => Source is null ? [] : Set.Keys.Select(Instance);

    /// <summary>What a reference to it gives.</summary>
    public HclValue Value(SyntaxNode at) => Source is null
        ? new UnknownValue($"{Address} was not read: {UnreadBecause}", at)
        : Set.Select(at, key => new ModuleValue(Instance(key), at));

    private ModuleInstance Instance(InstanceKey key)
    {
        if (!instances.TryGetValue(key.Suffix, out var instance)) instances[key.Suffix] = instance = new(this, key, Source!);
        return instance;
    }

    private (ModuleSource? Source, string? UnreadBecause) Find()
    {
        var run = Caller.Run;
        var expression = Block.Body.Find("source");
        if (expression is null)
        {
            run.Diagnostics.Error("SOC4104", Block.Header, $"The module \"{name}\" has no source. Write source = \"./folder\".");
            return (null, "it has no source");
        }

        if (run.Evaluator.Evaluate(expression, new Scope(Caller)) is not TextValue source) return (null, "its source is not known");
        if (!Folders.IsLocal(source.Text)) return (null, $"{source.Text} is not a folder of this repository");
        var folder = Folders.Combine(Caller.Source.Folder, source.Text);
        if (!run.Modules.TryGetValue(folder, out var found))
        {
            run.Diagnostics.Error("SOC4104", expression.Span, $"There is no configuration in \"{source.Text}\", which the module \"{name}\" calls. Correct the path, or include the folder in the run.");
            return (null, $"there is no configuration in {source.Text}");
        }

        for (var module = Caller; module is not null; module = module.Call?.Caller)
        {
            if (!ReferenceEquals(module.Source, found)) continue;
            run.Diagnostics.Error("SOC4106", expression.Span, $"The module \"{name}\" calls a folder that calls it: \"{source.Text}\". Break the cycle.");
            return (null, "it calls itself");
        }

        if (Caller.Depth < TerraformRun.MaximumModuleDepth) return (found, null);
        run.Diagnostics.Error("SOC4106", expression.Span, $"Modules call each other more than {TerraformRun.MaximumModuleDepth} deep. Flatten them.");
        return (null, "modules call each other too deep");
    }
}
