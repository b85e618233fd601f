using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Evaluation;
using SocPolicy.Manifests.Terraform.Resources;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Modules;

/// <summary>A module as one call of it sees it, or a root module. Everything is evaluated when it is asked for, and once.</summary>
internal sealed class ModuleInstance
{
    private readonly Dictionary<string, HclValue?> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HclValue?> locals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HclValue?> outputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceDeclaration> resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModuleCall> modules = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, HclValue> assigned;
    private IReadOnlyDictionary<string, MapValue>? requirements;

    /// <summary>A root module.</summary>
    /// <param name="run">What its evaluation shares.</param>
    /// <param name="source">Its declarations.</param>
    /// <param name="assigned">The values of its variables from the tfvars files.</param>
    public ModuleInstance(TerraformRun run, ModuleSource source, IReadOnlyDictionary<string, HclValue> assigned)
    {
        Run = run;
        Source = source;
        this.assigned = assigned;
        Prefix = "";
    }

    /// <summary>A called module.</summary>
    public ModuleInstance(ModuleCall call, InstanceKey key, ModuleSource source)
        : this(call.Caller.Run, source, new Dictionary<string, HclValue>())
    {
        Call = call;
        Key = key;
        Prefix = $"{call.Address}{key.Suffix}.";
        SymbolicOver = key.SymbolicOver ?? call.Caller.SymbolicOver;
        Depth = call.Caller.Depth + 1;
    }

    public TerraformRun Run { get; }

    public ModuleSource Source { get; }

    /// <summary>What addresses in it begin with: <c>module.a["x"].</c>; empty for a root module.</summary>
    public string Prefix { get; }

    /// <summary>The call; null for a root module.</summary>
    public ModuleCall? Call { get; }

    /// <summary>Which instance of the call it is.</summary>
    public InstanceKey Key { get; } = InstanceKey.Single;

    /// <summary>What an unknown number of instances of the call ranges over; else null.</summary>
    public string? SymbolicOver { get; }

    public int Depth { get; }

    /// <summary><c>path.module</c>: the folder, as seen from the root module.</summary>
    public string PathFromRoot => Call is null ? "." : Folders.Relative(Run.Unit, Source.Folder);

    /// <summary>What <c>required_providers</c> asks for, by local name.</summary>
    public IReadOnlyDictionary<string, MapValue> Requirements => requirements ??= RootModuleBody.Requirements(this);

    public IEnumerable<ResourceDeclaration> Resources => Source.Resources.Select(pair => Declaration(pair.Key, pair.Value));

    public IEnumerable<ModuleCall> Calls => Source.Modules.Keys.Select(name => CallOf(name)!);

    public HclValue Variable(string name, SyntaxNode at)
    {
        if (!Source.Variables.TryGetValue(name, out var block)) return ExpressionEvaluator.Unknown(at, $"var.{name} is not declared");
        return Run.Once(variables, name, $"{Prefix}var.{name}", block.Header, () => Variables.Evaluate(name, block, Assigned(name), this));
    }

    public HclValue Local(string name, SyntaxNode at)
    {
        if (!Source.Locals.TryGetValue(name, out var local)) return ExpressionEvaluator.Unknown(at, $"local.{name} is not declared");
        return Run.Once(locals, name, $"{Prefix}local.{name}", local.Source.Text.Span(local.Start, local.NameEnd), () => Run.Evaluator.Evaluate(local.Value, new Scope(this)));
    }

    public HclValue Output(string name, SyntaxNode at)
    {
        if (!Source.Outputs.TryGetValue(name, out var block)) return ExpressionEvaluator.Unknown(at, $"{Call?.Address ?? "the module"} has no output \"{name}\"");
        var value = block.Body.Find("value");
        if (value is null) return ExpressionEvaluator.Unknown(at, $"the output \"{name}\" has no value");
        return Run.Once(outputs, name, $"{Prefix}output.{name}", block.Header, () => Run.Evaluator.Evaluate(value, new Scope(this)));
    }

    /// <param name="category">Empty, <c>data</c> or <c>ephemeral</c>.</param>
    /// <param name="type">The type.</param>
    /// <param name="name">The name.</param>
    /// <param name="at">Where it is asked for.</param>
    public HclValue Resource(string category, string type, string name, SyntaxNode at)
    {
        var address = category.Length == 0 ? $"{type}.{name}" : $"{category}.{type}.{name}";
        return Source.Resources.TryGetValue(address, out var block)
            ? Declaration(address, block).Value(at)
            : ExpressionEvaluator.Unknown(at, $"{address} is not declared");
    }

    public HclValue Module(string name, SyntaxNode at) =>
        CallOf(name)?.Value(at) ?? ExpressionEvaluator.Unknown(at, $"module.{name} is not declared");

    private HclValue? Assigned(string name)
    {
        if (Call is null) return assigned.GetValueOrDefault(name);
        var call = Call.Block.Body;
        if (call.Find(name) is { } argument) return Run.Evaluator.Evaluate(argument, new Scope(Call.Caller, Key));
        return call.OpenBecause is { } open ? new UnknownValue(open, Call.Block) : null;
    }

    private ResourceDeclaration Declaration(string address, BlockSyntax block)
    {
        if (!resources.TryGetValue(address, out var declaration)) resources[address] = declaration = new(this, block, address);
        return declaration;
    }

    private ModuleCall? CallOf(string name)
    {
        if (modules.TryGetValue(name, out var call)) return call;
        return Source.Modules.TryGetValue(name, out var block) ? modules[name] = new(this, name, block) : null;
    }
}
