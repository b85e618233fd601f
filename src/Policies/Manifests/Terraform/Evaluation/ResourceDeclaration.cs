using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>A <c>resource</c>, <c>data</c> or <c>ephemeral</c> block in an instance of its module, with its instances.</summary>
internal sealed class ResourceDeclaration(ModuleInstance module, BlockSyntax block, string localAddress)
{
    private readonly Dictionary<string, ResourceInstance> instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HclValue?> memo = new(StringComparer.Ordinal);
    private InstanceSet? set;

    public ModuleInstance Module => module;

    public BlockSyntax Block => block;

    /// <summary>The type as its block writes it: <c>aws_s3_bucket</c>.</summary>
    public string Type => block.Labels[0].Text;

    public string Name => block.Labels[1].Text;

    public bool IsManaged => block.Type == "resource";

    /// <summary>Without the key of an instance.</summary>
    public string Address => module.Prefix + localAddress;

    public InstanceSet Set
    {
        get
        {
            if (set is not null) return set;
            var at = block.Body.Find("count") ?? block.Body.Find("for_each");
            if (at is null) return set = InstanceSet.Single;
            InstanceSet? found = null;
            var result = module.Run.Once(memo, "", Address, block.Header, () =>
            {
                found = Instances.Of(block, new Scope(module));
                return new NullValue(at);
            });
            // In a cycle there is no set to keep: whoever began it will find one.
            return found is null ? Instances.Of(block, result, at, new Scope(module)) : set = found;
        }
    }

    public IEnumerable<ResourceInstance> All => Set.Keys.Select(Instance);

    public ResourceInstance Instance(InstanceKey key)
    {
        if (!instances.TryGetValue(key.Suffix, out var instance)) instances[key.Suffix] = instance = new(this, key);
        return instance;
    }

    /// <summary>What a reference to it gives.</summary>
    public HclValue Value(SyntaxNode at) => Set.Select(at, key => new ResourceValue(Instance(key), at));
}
