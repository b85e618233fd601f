using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Manifests.Terraform;
using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Evaluation;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Policies.Tests.Manifests.Terraform;

/// <summary>Configurations in memory.</summary>
internal static class TerraformText
{
    /// <summary>The value of an expression that needs no module.</summary>
    public static HclValue Evaluate(string expression)
    {
        var diagnostics = new DiagnosticBag();
        var parsed = HclParser.ParseExpression(new SourceText("expression", expression), diagnostics);
        Assert.That(parsed, Is.Not.Null, expression + string.Concat(diagnostics.ToSortedList()));
        return new ExpressionEvaluator().Evaluate(parsed!, Nowhere());
    }

    /// <summary>The resources of a configuration of several files.</summary>
    public static IReadOnlyList<ResourceDescription> Read(DiagnosticBag diagnostics, params (string Path, string Content)[] files)
    {
        var format = new TerraformFormat();
        var manifests = files.OrderBy(file => file.Path, StringComparer.Ordinal)
            .Where(file => format.MatchesName(file.Path))
            .Select(file => format.Read(new SourceText(file.Path, file.Content), diagnostics));
        return [.. format.Combine([.. manifests], diagnostics)];
    }

    /// <summary>The resources of main.tf, which must have no diagnostics.</summary>
    public static IReadOnlyList<ResourceDescription> Read(string main)
    {
        var diagnostics = new DiagnosticBag();
        var resources = Read(diagnostics, ("main.tf", main));
        Assert.That(diagnostics.ToSortedList().Select(one => one.ToString()), Is.Empty);
        return resources;
    }

    /// <summary>The one resource of main.tf with this address.</summary>
    public static ResourceDescription Read(string main, string address) => Read(main).Single(resource => resource.Address == address);

    /// <summary>A scope without a module.</summary>
    public static Scope Nowhere()
    {
        var diagnostics = new DiagnosticBag();
        var source = ModuleSource.From("", [], diagnostics);
        var run = new TerraformRun("", new Dictionary<string, ModuleSource>(), diagnostics);
        return new Scope(new ModuleInstance(run, source, new Dictionary<string, HclValue>()));
    }
}
