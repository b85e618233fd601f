using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Expressions;

namespace SocPolicy.Manifests.Arm.Deployments;

/// <summary>Finds the resources of a template: conditions, copy loops, children inside of their parents, nested and linked templates.</summary>
internal sealed class ResourceFinder(DeploymentRun deploymentRun, ArmRun run)
{
    private const string DeploymentType = "Microsoft.Resources/deployments";

    /// <summary>Adds the resources of a deployment.</summary>
    /// <param name="deployment">Whose template it is.</param>
    /// <param name="values">Whose parameters and variables its expressions read: those of the outer one, when a nested template says so.</param>
    /// <param name="symbolicOver">What the deployment itself depends on that is not known.</param>
    public void Add(Deployment deployment, Deployment values, string? symbolicOver)
    {
        foreach (var (symbol, resource) in ArmTemplate.ResourcesOf(deployment.Template.Root.Find("resources")))
            Add(resource, symbol, null, new ArmScope(values), symbolicOver, deployment.Prefix);
    }

    private void Add(Node node, string? symbol, ArmResource? parent, ArmScope scope, string? symbolicOver, string prefix)
    {
        if (!deploymentRun.HasRoom) return;
        if (node is not MapNode body || body.Find("type") is not TextNode type || type.Text.Length == 0 || ArmExpressionParser.IsExpression(type.Text))
        {
            deploymentRun.Report("SOC4281", Headers.FirstLine(node), "The resource has no type that is known without an evaluation, so no control reads it. Write \"type\", as in Microsoft.Storage/storageAccounts.", DiagnosticSeverity.Warning);
            return;
        }

        // What exists already is not deployed.
        if (body.Find("existing") is BooleanNode { Value: true }) return;
        if (body.Find("copy") is not MapNode copy)
        {
            AddOne(body, type.Text, symbol, parent, scope, symbolicOver, prefix);
            return;
        }

        var name = (copy.Find("name") as TextNode)?.Text ?? "";
        var count = deploymentRun.Evaluator.Count(copy.Find("count"), scope, out var cause);
        if (count > ArmEvaluator.MostCopies)
        {
            deploymentRun.Report("SOC4288", copy.Span, $"The loop makes more than {ArmEvaluator.MostCopies} copies, which Azure Resource Manager refuses; they are judged as one. Lower the count.", DiagnosticSeverity.Warning);
            (count, cause) = (null, $"there are more than {ArmEvaluator.MostCopies} copies");
        }

        for (var i = 0; i < count && deploymentRun.HasRoom; i++)
            AddOne(body, type.Text, symbol, parent, scope with { Copies = new CopyIndex(name, IsResource: true, ArmEvaluator.Number(i, copy), scope.Copies) }, symbolicOver, prefix);
        if (count is not null) return;
        var index = ArmEvaluator.Unknown(cause, copy);
        AddOne(body, type.Text, symbol, parent, scope with { Copies = new CopyIndex(name, IsResource: true, index, scope.Copies) }, Both(symbolicOver, $"copy {name}: {(copy.Find("count") as ScalarNode)?.Text}"), prefix);
    }

    private void AddOne(MapNode body, string type, string? symbol, ArmResource? parent, ArmScope scope, string? symbolicOver, string prefix)
    {
        if (body.Find("condition") is { } condition)
        {
            var state = deploymentRun.Evaluator.Evaluate(condition, scope);
            if (state is BooleanNode { Value: false }) return;
            if (state is not BooleanNode)
            {
                var written = (condition as TextNode)?.Text ?? "";
                symbolicOver = Both(symbolicOver, $"condition {written}");
                scope = scope with { Granted = ArmExpressionParser.Parse(written, out _)?.Written };
            }
        }

        var fullType = parent is null || type.StartsWith($"{parent.Type}/", StringComparison.OrdinalIgnoreCase) || type.Contains('.', StringComparison.Ordinal) ? type : $"{parent.Type}/{type}";
        var (name, spelling) = NameOf(body.Find("name"), parent, scope, symbol);
        var resource = deploymentRun.Add(new(body, fullType, name, spelling, $"{prefix}{fullType}/{name}", scope, symbolicOver, symbol, parent));
        foreach (var (inner, child) in ArmTemplate.ResourcesOf(body.Find("resources"))) Add(child, inner, resource, scope with { Granted = null }, symbolicOver, prefix);
        if (fullType.Equals(DeploymentType, StringComparison.OrdinalIgnoreCase)) AddNested(resource, scope);
    }

    private (string Name, string Spelling) NameOf(Node? written, ArmResource? parent, ArmScope scope, string? symbol)
    {
        var value = written is null ? null : deploymentRun.Evaluator.Evaluate(written, scope);
        var own = value is ScalarNode known ? known.Text : (written as ScalarNode)?.Text ?? symbol ?? "";
        var spelling = NameSpelling.Of(written);
        // A copy whose name is known has that name alone; the expression is the same for all copies.
        if (scope.Copies is not null && value is ScalarNode) spelling = own.ToLowerInvariant();
        return parent is null || own.Contains('/', StringComparison.Ordinal) ? (own, spelling) : ($"{parent.Name}/{own}", $"{parent.Spelling}/{spelling}");
    }

    private void AddNested(ArmResource resource, ArmScope scope)
    {
        if (resource.Body.Find("properties") is not MapNode properties) return;
        var deployment = scope.Deployment;
        var template = properties.Find("template") is MapNode inline && inline.Find("resources") is not null ? new ArmTemplate(inline) : null;
        var isInner = ((properties.Find("expressionEvaluationOptions") as MapNode)?.Find("scope") as TextNode)?.Text.Equals("inner", StringComparison.OrdinalIgnoreCase) == true;
        if (template is null && (properties.Find("templateLink") as MapNode)?.Find("relativePath") is TextNode path)
        {
            template = run.Linked(path.Source.Text.Path, path.Text);
            if (template is null) return;
            if (!deployment.IsInside(template)) run.NoteCalled(template);
            isInner = true;
        }

        if (template is null) return;
        if (deployment.IsInside(template) || deployment.Depth >= Deployment.MaximumDepth)
        {
            deploymentRun.Report("SOC4285", resource.Body.Span, $"The deployment nests its own template, or more than {Deployment.MaximumDepth} deep, and is not read further. Correct its template.");
            return;
        }

        var arguments = ArmArgument.Read(properties.Find("parameters"), scope);
        var nested = new Deployment(template, deploymentRun, deployment, $"{resource.Address}/", arguments);
        Add(nested, isInner ? nested : deployment, resource.SymbolicOver);
    }

    private static string Both(string? first, string second) => first is null ? second : $"{first}, {second}";
}
