using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>What names mean at a place: the module, the instance of a resource, and the names that loops introduced.</summary>
internal sealed class Scope
{
    /// <summary>The name of a splat's item; no identifier.</summary>
    public const string SplatItem = "*";

    private readonly Scope? outer;
    private readonly string? name;
    private readonly HclValue? value;

    public Scope(ModuleInstance module, InstanceKey? instance = null)
    {
        Module = module;
        Instance = instance;
    }

    private Scope(Scope outer, string name, HclValue value)
        : this(outer.Module, outer.Instance)
    {
        this.outer = outer;
        this.name = name;
        this.value = value;
    }

    public ModuleInstance Module { get; }

    /// <summary>What <c>each</c> and <c>count</c> mean; null where they mean nothing.</summary>
    public InstanceKey? Instance { get; }

    public Scope Bind(string newName, HclValue newValue) => new(this, newName, newValue);

    public HclValue? Find(string wanted)
    {
        for (var scope = this; scope.name is not null; scope = scope.outer!)
        {
            if (string.Equals(scope.name, wanted, StringComparison.Ordinal)) return scope.value;
        }

        return null;
    }
}
