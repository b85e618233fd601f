using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Evaluation;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Modules;

/// <summary>The values of variables that Terraform loads by itself; later files win.</summary>
internal static class VariableFiles
{
    /// <param name="files">The other files of a root module's folder.</param>
    /// <param name="module">Its declarations.</param>
    /// <param name="run">What its evaluation shares.</param>
    public static Dictionary<string, HclValue> Read(IEnumerable<HclFile> files, ModuleSource module, TerraformRun run)
    {
        var values = new Dictionary<string, HclValue>(StringComparer.Ordinal);
        // A value is a constant: it sees no module.
        var nowhere = new Scope(new ModuleInstance(run, module, values));
        foreach (var file in files.Where(file => TerraformFiles.KindOf(file.Span.Path) == TerraformFileKind.Variables).OrderBy(Rank).ThenBy(file => file.Span.Path, StringComparer.Ordinal))
        {
            if (file.Body.OpenBecause is { } open)
            {
                // What cannot be read may assign any of them.
                foreach (var name in module.Variables.Keys) values[name] = new UnknownValue(open, file.Body);
            }

            foreach (var attribute in file.Body.Attributes) values[attribute.Name] = run.Evaluator.Evaluate(attribute.Value, nowhere);
        }

        return values;
    }

    /// <summary>terraform.tfvars, terraform.tfvars.json, then *.auto.tfvars of either form by their names.</summary>
    private static int Rank(HclFile file) => file.Span.Path.EndsWith("terraform.tfvars", StringComparison.Ordinal) ? 0
        : file.Span.Path.EndsWith("terraform.tfvars.json", StringComparison.Ordinal) ? 1 : 2;
}
