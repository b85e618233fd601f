using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.CloudFormation.Evaluation;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.CloudFormation.Stacks;

/// <summary>A template with its arguments: what it describes, evaluated when it is asked for.</summary>
internal sealed class Stack
{
    /// <summary>How deep stacks may nest.</summary>
    public const int MaximumDepth = 8;

    private readonly StackRun run;
    private readonly Stack? outer;
    private readonly Dictionary<string, Conditions> granted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stack?> nested = new(StringComparer.Ordinal);
    private readonly HashSet<string> evaluating = new(StringComparer.Ordinal);
    private readonly HashSet<(string, SourceSpan)> reported = [];
    private readonly Conditions conditions;
    private readonly Lazy<Dictionary<string, ResourceDeclaration>> resources;

    /// <summary>Makes a stack.</summary>
    /// <param name="template">The template.</param>
    /// <param name="run">The run.</param>
    /// <param name="outer">The stack that creates this one; null for one that stands alone.</param>
    /// <param name="prefix">What addresses begin with.</param>
    /// <param name="arguments">The values of parameters; null for a stack that stands alone.</param>
    public Stack(Template template, StackRun run, Stack? outer, string prefix, IReadOnlyDictionary<string, Node>? arguments)
    {
        Template = template;
        Prefix = prefix;
        this.run = run;
        this.outer = outer;
        Unit = outer?.Unit ?? template.Text.Path;
        Depth = outer is null ? 0 : outer.Depth + 1;
        Parameters = TemplateParameter.Read(template.Parameters, arguments);
        Evaluator = new TemplateEvaluator(this, outer?.Evaluator.Budget ?? new EvaluationBudget(StackRun.MostSteps));
        conditions = new Conditions(this, null);
        resources = new(ReadResources);
    }

    public Template Template { get; }

    /// <summary>The path of the outermost template: what <c>all</c> ranges over.</summary>
    public string Unit { get; }

    /// <summary>What the addresses of its resources begin with: empty, or <c>Network/</c> for a nested stack.</summary>
    public string Prefix { get; }

    public int Depth { get; }

    public IReadOnlyDictionary<string, TemplateParameter> Parameters { get; }

    public TemplateEvaluator Evaluator { get; }

    /// <summary>The resources that are there, or may be, by logical id.</summary>
    public IReadOnlyDictionary<string, ResourceDeclaration> Resources => resources.Value;

    /// <summary>Whether this stack or one around it is made from a template.</summary>
    public bool IsInside(Template template) => ReferenceEquals(Template, template) || outer?.IsInside(template) == true;

    /// <summary>A reference to a resource; null when there is none of that name.</summary>
    public ResourceReference? Reference(string id, string attribute)
    {
        // Loops are not unrolled for a name that stands there as it is.
        if (Template.Resources.Find(id) is MapNode) return new(Unit, Prefix + id, "", attribute, ReferenceKind.Whole) { SymbolicOver = SymbolicOver(id) };
        return resources.IsValueCreated && Resources.TryGetValue(id, out var made) ? new(Unit, Prefix + id, "", attribute, ReferenceKind.Whole) { SymbolicOver = made.SymbolicOver } : null;
    }

    /// <summary>The stack of a resource of the type AWS::CloudFormation::Stack whose template is in the run; null for anything else.</summary>
    public Stack? Nested(string id)
    {
        if (nested.TryGetValue(id, out var known)) return known;
        if (!resources.IsValueCreated || !evaluating.Add(id)) return null;
        var made = Resources.TryGetValue(id, out var resource) && resource.Type is "AWS::CloudFormation::Stack" or "AWS::Serverless::Application" ? run.Nest(this, resource!) : null;
        evaluating.Remove(id);
        return nested[id] = made;
    }

    /// <summary>The value of an output; null when there is none of that name, or when it refers to itself.</summary>
    public Node? Output(string name)
    {
        if (Template.Outputs.Find(name) is not MapNode output || output.Find("Value") is not { } value || !evaluating.Add($"output {name}")) return null;
        _ = Resources;
        var result = Evaluator.Evaluate(value, new Scope(conditions, null));
        evaluating.Remove($"output {name}");
        return result;
    }

    /// <summary>The scope of a resource: what it depends on is taken for granted.</summary>
    public Scope ScopeOf(ResourceDeclaration resource)
    {
        if (resource.Granted is not { } name) return new(conditions, resource.Loops);
        if (!granted.TryGetValue(name, out var assumed)) granted.Add(name, assumed = new Conditions(this, name));
        return new(assumed, resource.Loops);
    }

    /// <summary>Adds a diagnostic, once a place.</summary>
    public void Report(string id, SourceSpan span, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error)
    {
        if (!reported.Add((id, span))) return;
        run.Diagnostics.Add(new Diagnostic(id, severity, span, message));
    }

    private string? SymbolicOver(string id) => resources.IsValueCreated && Resources.TryGetValue(id, out var resource) ? resource.SymbolicOver : null;

    private Dictionary<string, ResourceDeclaration> ReadResources()
    {
        var read = new Dictionary<string, ResourceDeclaration>(StringComparer.Ordinal);
        Evaluator.ForEntries(Template.Resources, new Scope(conditions, null), (entry, scope, uncertain) =>
        {
            if (read.Count >= StackRun.MostResources) return;
            if (entry.Key == "Fn::Transform")
            {
                Report("SOC4266", entry.Value.Span, "A macro adds resources, which are not judged. Judge the processed template as well: aws cloudformation get-template --template-stage Processed.", DiagnosticSeverity.Warning);
                return;
            }

            if (entry.Value is not MapNode body || (body.Find("Type") as TextNode)?.Text is not { Length: > 0 } type)
            {
                Report("SOC4261", Template.Text.Span(entry.KeyStart, entry.KeyEnd), $"The resource {Printable.Shorten(entry.Key)} has no type, so no control reads it. Write \"Type\", as in AWS::S3::Bucket.", DiagnosticSeverity.Warning);
                return;
            }

            var state = (body.Find("Condition") as ScalarNode)?.Text is { } name ? (conditions.Of(Replaced(name, scope)), Replaced(name, scope)) : (State.True, null);
            if (state.Item1 == State.False) return;
            var isMaybe = state.Item1 == State.Unknown;
            var over = isMaybe ? $"{Prefix}Conditions.{state.Item2}" : null;
            if (uncertain is not null) over = over is null ? $"{Prefix}Fn::ForEach::{uncertain}" : $"{over}, Fn::ForEach::{uncertain}";
            read[entry.Key] = new(entry.Key, entry, ServerlessGlobals.Apply(Template.Globals, body, type), type, scope.Loops, over, isMaybe ? state.Item2 : null);
        });
        return read;
    }

    private static string Replaced(string name, Scope scope) => LoopVariable.Replace(name, scope.Loops) ?? name;
}
