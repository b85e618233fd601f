using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>Finds the provider that a resource belongs to: its configuration and its version.</summary>
internal static class ProviderConfigurations
{
    private const string DefaultHost = "registry.terraform.io";

    /// <summary>The locked version, else the required one, of a resource's provider; null when neither is written.</summary>
    public static HclValue? Version(ResourceDeclaration resource)
    {
        var local = Local(resource).Name;
        var root = resource.Module;
        var requirement = root.Requirements.GetValueOrDefault(local);
        while (root.Call is { } call) root = call.Caller;
        requirement ??= root.Requirements.GetValueOrDefault(local);
        var source = (requirement?.Find("source") as TextValue)?.Text ?? $"hashicorp/{local}";
        var address = source.Split('/').Length switch { 1 => $"{DefaultHost}/hashicorp/{source}", 2 => $"{DefaultHost}/{source}", _ => source };
        var locked = root.Run.Lock;
        return locked.GetValueOrDefault(address) ?? locked.GetValueOrDefault(address.Replace(DefaultHost, "registry.opentofu.org", StringComparison.Ordinal)) ?? requirement?.Find("version");
    }

    /// <summary>The configuration block of a resource's provider and the module that holds it; null when there is none to see.</summary>
    public static (BlockSyntax Block, ModuleInstance Module)? Configuration(ResourceDeclaration resource)
    {
        var (name, alias) = Local(resource);
        for (var module = resource.Module; ; module = module.Call.Caller)
        {
            if (module.Source.Providers.FirstOrDefault(block => block.Labels[0].Text == name && Alias(block) == alias) is { } found) return (found, module);
            if (module.Call is null) return null;
            // A module call can hand a provider down under another name.
            if (module.Call.Block.Body.Find("providers") is not ObjectExpression passed) continue;
            var wanted = alias.Length == 0 ? name : $"{name}.{alias}";
            var item = passed.Items.FirstOrDefault(one => MetaArguments.Written(one.Key) == wanted);
            if (item.Value is not null) (name, alias) = Split(MetaArguments.Written(item.Value));
        }
    }

    private static (string Name, string Alias) Local(ResourceDeclaration resource) =>
        resource.Block.Body.Find("provider") is { } written ? Split(MetaArguments.Written(written)) : (resource.Type.Split('_')[0], "");

    private static (string Name, string Alias) Split(string written)
    {
        var dot = written.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (written, "") : (written[..dot], written[(dot + 1)..]);
    }

    private static string Alias(BlockSyntax provider) => provider.Body.Find("alias") is { } alias ? MetaArguments.Written(alias) : "";
}
