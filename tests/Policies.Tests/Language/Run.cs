using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Policies.Tests.Manifests.Terraform;

namespace SocPolicy.Policies.Tests.Language;

/// <summary>Resources of a run that no reader made.</summary>
internal sealed class Run(params ResourceDescription[] resources)
{
    private readonly RunResources run = new(resources, ["CODEOWNERS", "infra/main.tf", "infra/net/vpc.tf", "policies/a.yaml", "src/a[1].cs"]);

    /// <summary>The resources of a Terraform configuration, which must have no diagnostics but those of modules that are not there.</summary>
    public static Run OfTerraform(params (string Path, string Content)[] files)
    {
        var diagnostics = new DiagnosticBag();
        var resources = TerraformText.Read(diagnostics, files);
        Assert.That(diagnostics.ToSortedList().Select(one => one.ToString()), Is.Empty);
        return new([.. resources]);
    }

    /// <summary>The same of main.tf alone.</summary>
    public static Run OfTerraform(string main) => OfTerraform(("main.tf", main));

    public Resource this[string address] => Find(address, isTraced: false);

    public Resource Traced(string address) => Find(address, isTraced: true);

    public ResourceSet All(string address) => run.Unit(this[address].Description.Unit).All(this[address].Description);

    public ResourceSet AllTraced(string address) => run.Unit(this[address].Description.Unit).AllTraced(Traced(address));

    public static ResourceDescription Of(string address, string? unit = null, object? body = null) =>
        Make.Description(body ?? Array.Empty<(string, object)>()) with { Type = address.Split('.')[0], Name = address.Split('.')[^1], Address = address, Unit = unit };

    public static Node Text(string text) => Make.Of(text).Node!;

    /// <summary>The addresses of a set; a maybe with a question mark, dots for an open one.</summary>
    public static string Show(ResourceSet set) =>
        string.Join(' ', set.Members.Select(member => member.Item.DisplayAddress + (member.IsCertain ? "" : "?")).Concat(set.OpenBecause is { } open ? [$"... {open}"] : []));

    private Resource Find(string address, bool isTraced) =>
        Enumerable.Range(0, run.Count).Select(i => run.Get(i, isTraced)).First(resource => resource.DisplayAddress == address);
}
