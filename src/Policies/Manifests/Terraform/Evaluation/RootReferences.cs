using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>The first two names of a reference: <c>var.x</c>, <c>local.x</c>, <c>aws_s3_bucket.x</c>.</summary>
internal static class RootReferences
{
    public static HclValue Resolve(string root, string name, SyntaxNode at, Scope scope) => root switch
    {
        "var" => scope.Module.Variable(name, at),
        "local" => scope.Module.Local(name, at),
        "module" => scope.Module.Module(name, at),
        "each" => Each(name, at, scope.Instance),
        "count" => scope.Instance?.CountIndex ?? ExpressionEvaluator.Unknown(at, "there is no count here"),
        "path" => Path(name, at, scope.Module),
        "terraform" or "tofu" => new UnknownValue($"{root}.{name} is chosen when Terraform runs", at) { IsPresent = true, IsText = true },
        "self" => new UnknownValue("self is known only after apply", at) { IsPresent = true },
        "data" or "ephemeral" => ExpressionEvaluator.Unknown(at, $"\"{root}.{name}\" alone is no value: a name has to follow the type"),
        _ => scope.Module.Resource("", root, name, at),
    };

    private static HclValue Each(string name, SyntaxNode at, InstanceKey? instance) =>
        (name == "key" ? instance?.EachKey : instance?.EachValue) ?? ExpressionEvaluator.Unknown(at, "there is no for_each here");

    private static HclValue Path(string name, SyntaxNode at, ModuleInstance module) => name switch
    {
        "module" => new TextValue(module.PathFromRoot, at),
        "root" => new TextValue(".", at),
        _ => new UnknownValue($"path.{name} is the folder in which Terraform runs", at) { IsPresent = true, IsText = true },
    };
}
