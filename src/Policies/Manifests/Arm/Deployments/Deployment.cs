using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Expressions;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.Arm.Deployments;

/// <summary>A template with its arguments.</summary>
/// <param name="template">The template.</param>
/// <param name="run">The outermost template's run.</param>
/// <param name="outer">The deployment that nests this one; null for the outermost.</param>
/// <param name="prefix">What addresses begin with.</param>
/// <param name="arguments">The values of parameters.</param>
internal sealed class Deployment(ArmTemplate template, DeploymentRun run, Deployment? outer, string prefix, IReadOnlyDictionary<string, ArmArgument> arguments)
{
    /// <summary>How deep deployments may nest.</summary>
    public const int MaximumDepth = 8;

    private readonly Dictionary<string, Node> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> open = new(StringComparer.OrdinalIgnoreCase);

    public ArmTemplate Template => template;

    public DeploymentRun Run => run;

    /// <summary>What the addresses of its resources begin with.</summary>
    public string Prefix => prefix;

    public int Depth => outer is null ? 0 : outer.Depth + 1;

    /// <summary>Whether it or one around it is made from a template.</summary>
    public bool IsInside(ArmTemplate other) => ReferenceEquals(template.Root, other.Root) || outer?.IsInside(other) == true;

    /// <summary>The value of a parameter, where it was written.</summary>
    public Node Parameter(string name, Node place)
    {
        if (template.Parameters.Find(name) is not { } declared) return ArmEvaluator.Unknown($"there is no parameter {Printable.Shorten(name)}", place);
        return Value($"parameter {name}", declared, place, () => Parameter(name, declared as MapNode));
    }

    /// <summary>The value of a variable, where it was written.</summary>
    public Node Variable(string name, Node place)
    {
        if (template.Variables.Find(name) is { } written) return Value($"variable {name}", written, place, () => run.Evaluator.Evaluate(written, new ArmScope(this)));
        var copies = (template.Variables.Find("copy") as ListNode)?.Items ?? [];
        if (copies.OfType<MapNode>().FirstOrDefault(copy => (copy.Find("name") as TextNode)?.Text.Equals(name, StringComparison.OrdinalIgnoreCase) == true) is not { } loop) return ArmEvaluator.Unknown($"there is no variable {Printable.Shorten(name)}", place);
        return Value($"variable {name}", loop, place, () => run.Evaluator.Repeat(loop, new ArmScope(this)).Value);
    }

    /// <summary>Whether a parameter is declared to be a secret.</summary>
    public static bool IsSecret(MapNode declared) => declared.Find("type") is TextNode type && type.Text.StartsWith("secure", StringComparison.OrdinalIgnoreCase);

    private Node Parameter(string name, MapNode? declared)
    {
        var type = (declared?.Find("type") as TextNode)?.Text ?? "";
        var place = (Node?)declared ?? template.Root;
        var isText = type.Equals("string", StringComparison.OrdinalIgnoreCase);
        // Whoever deploys gives a secret; a default is no more than a placeholder.
        if (declared is not null && IsSecret(declared)) return Unknown($"parameter {name} is a secret", place, type.Equals("securestring", StringComparison.OrdinalIgnoreCase));
        if (arguments.TryGetValue(name, out var argument))
        {
            if (argument.Value is null) return Unknown($"parameter {name} is a secret of a key vault", place, isText);
            return argument.Scope is null ? argument.Value : run.Evaluator.Evaluate(argument.Value, argument.Scope);
        }

        if (declared?.Find("defaultValue") is { } written) return run.Evaluator.Evaluate(written, new ArmScope(this));
        var cause = $"parameter {name} has no default";
        if (declared?.Find("nullable") is BooleanNode { Value: true }) return new UnknownNode(cause, place.Source, place.Start, place.End);
        if (declared?.Find("allowedValues") is not ListNode { OpenBecause: null, Items: [var first, ..] } allowed || type.Equals("array", StringComparison.OrdinalIgnoreCase)) return Unknown(cause, place, isText);
        var value = first;
        foreach (var other in allowed.Items.Skip(1)) value = Alternatives.Of(value, other, cause, allowed);
        return value;
    }

    private Node Value(string key, Node written, Node place, Func<Node> evaluate)
    {
        if (values.TryGetValue(key, out var known)) return known;
        if (!open.Add(key))
        {
            run.Report("SOC4283", written.Span, $"{char.ToUpperInvariant(key[0])}{key[1..]} refers to itself, so it is unknown. Write it without the circle.");
            return ArmEvaluator.Unknown($"{key} refers to itself", place);
        }

        var value = evaluate();
        open.Remove(key);
        return values[key] = value;
    }

    private static UnknownNode Unknown(string cause, Node place, bool isText) => new(cause, place.Source, place.Start, place.End) { IsPresent = true, IsText = isText };
}
