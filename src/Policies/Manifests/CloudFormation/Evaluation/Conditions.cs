using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.CloudFormation.Stacks;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.CloudFormation.Evaluation;

/// <summary>
/// The conditions of a stack in three values. What exists only under a condition is evaluated with it taken for granted, and with
/// what follows from it: the parts of an And, the opposite of a Not, the value of a parameter that is compared.
/// </summary>
internal sealed class Conditions
{
    /// <summary>How long a chain of conditions that refer to each other may be.</summary>
    private const int MaximumDepth = 60;

    private readonly Stack stack;
    private readonly Dictionary<string, State> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> causes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> parameters = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>The conditions.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="granted">The condition that is taken for true; null for none.</param>
    public Conditions(Stack stack, string? granted)
    {
        this.stack = stack;
        if (granted is not null) Grant(granted, State.True, 0);
    }

    /// <summary>What a parameter must be for the granted condition to hold; null when that says nothing.</summary>
    public Node? Parameter(string name) => parameters.GetValueOrDefault(name);

    /// <summary>Whether a condition holds.</summary>
    public State Of(string name)
    {
        if (known.TryGetValue(name, out var state)) return state;
        if (stack.Template.Conditions.Find(name) is not { } expression) return Unknown(name, $"there is no condition {name}");
        if (open.Count >= MaximumDepth) return Report(name, expression, $"the conditions up to {name} refer to each other more than {MaximumDepth} deep");
        if (!open.Add(name)) return Report(name, expression, $"condition {name} refers to itself");
        string? cause = null;
        state = Evaluate(expression, ref cause);
        open.Remove(name);
        if (state == State.Unknown) Unknown(name, cause ?? "it cannot be told");
        return known[name] = state;
    }

    /// <summary>Why a condition is unknown.</summary>
    public string Cause(string name) => causes.GetValueOrDefault(name) is { } cause ? $"condition {name} is unknown, since {cause}" : $"condition {name} is unknown";

    private State Evaluate(Node expression, ref string? cause)
    {
        var isAffordable = stack.Evaluator.Budget.Take(1);
        if (!isAffordable || expression is not MapNode { Entries: [var call] })
        {
            cause ??= isAffordable ? "it is no condition function" : EvaluationBudget.Cause;
            return State.Unknown;
        }

        var arguments = call.Value is ListNode list ? list.Items : [call.Value];
        switch (call.Key)
        {
            case "Condition" when call.Value is ScalarNode name:
                var state = Of(name.Text);
                if (state == State.Unknown) cause ??= causes.GetValueOrDefault(name.Text);
                return state;
            case "Fn::And":
                return Combine(arguments, State.False, ref cause);
            case "Fn::Or":
                return Combine(arguments, State.True, ref cause);
            case "Fn::Not" when arguments.Count == 1:
                return Opposite(Evaluate(arguments[0], ref cause));
            case "Fn::Equals" when arguments.Count == 2:
                return AreEqual(arguments[0], arguments[1], ref cause);
            default:
                cause ??= $"{Printable.Shorten(call.Key)} is no condition function with these arguments";
                return State.Unknown;
        }
    }

    /// <summary>And with the deciding value false, Or with it true.</summary>
    private State Combine(IReadOnlyList<Node> arguments, State deciding, ref string? cause)
    {
        var result = Opposite(deciding);
        foreach (var argument in arguments)
        {
            var state = Evaluate(argument, ref cause);
            if (state == deciding) return deciding;
            if (state == State.Unknown) result = State.Unknown;
        }

        return result;
    }

    private State AreEqual(Node left, Node right, ref string? cause)
    {
        var scope = new Scope(this, null);
        var a = stack.Evaluator.Evaluate(left, scope);
        var b = stack.Evaluator.Evaluate(right, scope);
        var state = Comparer.EqualsNode(a, b);
        if (state == State.Unknown && (IsExcluded(left, b) || IsExcluded(right, a))) return State.False;
        if (state == State.Unknown) cause ??= (a as UnknownNode ?? b as UnknownNode)?.Cause;
        return state;
    }

    /// <summary>Whether a parameter's list of allowed values has not the text that it is compared with.</summary>
    private bool IsExcluded(Node reference, Node? text) =>
        text is ScalarNode scalar && NameOf(reference) is { } name && stack.Parameters.TryGetValue(name, out var parameter)
        && parameter.Allowed is { } allowed && !allowed.Contains(scalar.Text, StringComparer.Ordinal);

    private void Grant(string name, State state, int depth)
    {
        if (depth > MaximumDepth || !known.TryAdd(name, state)) return;
        if (stack.Template.Conditions.Find(name) is { } expression) Grant(expression, state, depth + 1);
    }

    private void Grant(Node expression, State state, int depth)
    {
        if (depth > MaximumDepth || expression is not MapNode { Entries: [var call] }) return;
        var arguments = call.Value is ListNode list ? list.Items : [call.Value];
        switch (call.Key)
        {
            case "Condition" when call.Value is ScalarNode name:
                Grant(name.Text, state, depth + 1);
                break;
            case "Fn::And" when state == State.True:
            case "Fn::Or" when state == State.False:
                foreach (var argument in arguments) Grant(argument, state, depth + 1);
                break;
            case "Fn::Not" when arguments.Count == 1:
                Grant(arguments[0], Opposite(state), depth + 1);
                break;
            case "Fn::Equals" when state == State.True && arguments.Count == 2:
                if (NameOf(arguments[0]) is { } left && arguments[1] is ScalarNode right) parameters.TryAdd(left, right);
                else if (NameOf(arguments[1]) is { } other && arguments[0] is ScalarNode value) parameters.TryAdd(other, value);
                break;
        }
    }

    private State Report(string name, Node expression, string cause)
    {
        stack.Report("SOC4263", expression.Span, $"{char.ToUpperInvariant(cause[0])}{cause[1..]}, so it is unknown. Write it without the circle, or with fewer steps.");
        return Unknown(name, cause);
    }

    private State Unknown(string name, string cause)
    {
        causes.TryAdd(name, cause);
        return State.Unknown;
    }

    private static string? NameOf(Node reference) => reference is MapNode { Entries: [{ Key: "Ref", Value: ScalarNode name }] } ? name.Text : null;

    private static State Opposite(State state) => Truth.Opposite(state);
}
