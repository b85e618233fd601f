using System.Globalization;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Functions;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.Arm.Expressions;

/// <summary>Evaluates the values of a template: expressions become what they give, as far as the template tells; copy loops inside of objects are unrolled.</summary>
internal sealed class ArmEvaluator(EvaluationBudget budget)
{
    /// <summary>How many copies one loop may make: the limit of Azure Resource Manager itself.</summary>
    public const int MostCopies = 800;

    /// <summary>How many levels a value may have that is used elsewhere.</summary>
    private const int MaximumHeight = 100;

    private const int MaximumDepth = 300;

    private int depth;

    public EvaluationBudget Budget => budget;

    /// <summary>The value of a node of the template.</summary>
    public Node Evaluate(Node node, ArmScope scope)
    {
        if (!budget.Take(1)) return Unknown(EvaluationBudget.Cause, node);
        if (depth >= MaximumDepth) return Unknown($"values refer to each other more than {MaximumDepth} deep", node);
        depth++;
        try
        {
            return node switch
            {
                TextNode text => EvaluateText(text, scope),
                ListNode list => EvaluateList(list, scope),
                MapNode map => EvaluateMap(map, scope),
                _ => node,
            };
        }
        finally
        {
            depth--;
        }
    }

    /// <summary>The value of an expression, which stands at a place.</summary>
    public Node Evaluate(ArmExpression expression, ArmScope scope, Node place)
    {
        if (!budget.Take(1)) return Unknown(EvaluationBudget.Cause, place);
        if (depth >= MaximumDepth) return Unknown($"values refer to each other more than {MaximumDepth} deep", place);
        if (scope.Granted is not null && scope.Granted == expression.Written) return new BooleanNode(true, "true", Placed.Plain(place.Source), place.Start, place.End);
        depth++;
        try
        {
            return expression switch
            {
                TextExpression text => new TextNode(text.Text, Placed.Plain(place.Source), place.Start, place.End),
                NumberExpression number => Number(number.Number, place),
                MemberExpression or IndexExpression => Use(Step(expression, scope, place), place),
                CallExpression call => ArmFunctions.Call(new ArmCall(this, call, scope, place)),
                _ => Unknown("the expression is not evaluated", place),
            };
        }
        finally
        {
            depth--;
        }
    }

    /// <summary>A value that is used elsewhere: at the place of its use, unless it is too large or too high.</summary>
    public Node Use(Node value, Node place)
    {
        if (!budget.Take(Placed.Size(value))) return Unknown(EvaluationBudget.Cause, place);
        return Height(value, 0) > MaximumHeight ? Unknown($"a value nests more than {MaximumHeight} deep", place) : Placed.At(value, place);
    }

    /// <summary>An unknown that is surely there, in a node's place.</summary>
    public static UnknownNode Unknown(string cause, Node place, params ReadOnlySpan<Node?> from)
    {
        var references = NodeReferences.Of(ReferenceKind.Part, from);
        var source = references.Count == 0 ? Placed.Plain(place.Source) : new AnnotatedSource(place.Source.Text, place.Dialect) { References = references };
        return new(cause, source, place.Start, place.End) { IsPresent = true };
    }

    /// <summary>A whole number at a place.</summary>
    public static NumberNode Number(long number, Node place) => new(number, number.ToString(CultureInfo.InvariantCulture), Placed.Plain(place.Source), place.Start, place.End);

    /// <summary>A truth value at a place.</summary>
    public static BooleanNode Boolean(bool value, Node place) => new(value, value ? "true" : "false", Placed.Plain(place.Source), place.Start, place.End);

    /// <summary>The property of a value.</summary>
    public static Node Member(Node target, string name, Node place)
    {
        switch (target)
        {
            case MapNode map when map.Find(name) is { } found:
                return found;
            case MapNode map:
                return Unknown(map.OpenBecause ?? $"there is no property {Printable.Shorten(name)}", place);
            case UnknownNode unknown:
                return Inside(unknown, name, place);
            default:
                return Unknown($"the property {Printable.Shorten(name)} is looked for in what is no object", place);
        }
    }

    /// <summary>How often a copy loop copies; null, with the cause, when that is not known.</summary>
    public int? Count(Node? written, ArmScope scope, out string cause)
    {
        var value = written is null ? null : Evaluate(written, scope);
        cause = (value as UnknownNode)?.Cause ?? "the count of a copy loop is no whole number";
        return value is NumberNode { Number: >= 0 and <= int.MaxValue } number ? (int)number.Number : null;
    }

    private Node EvaluateText(TextNode text, ArmScope scope)
    {
        if (text.Text.Length == 0 || text.Text[0] != '[') return text;
        var expression = ArmExpressionParser.Parse(text.Text, out var problem);
        if (problem is not null) return Unknown($"the expression is wrong: {problem}", text);
        if (expression is not null) return Placed.At(Evaluate(expression, scope, text), text);
        return text.Text.StartsWith("[[", StringComparison.Ordinal) ? new TextNode(ArmExpressionParser.Unescape(text.Text), text.Source, text.Start, text.End) : text;
    }

    /// <summary>A step into a value. A variable that is only stepped into does not count as a copy of it.</summary>
    private Node Step(ArmExpression expression, ArmScope scope, Node place) => expression switch
    {
        MemberExpression member => Member(Step(member.Target, scope, place), member.Name, place),
        IndexExpression index => Index(Step(index.Target, scope, place), Evaluate(index.Index, scope, place), place),
        CallExpression call when DeploymentFunctions.Find(new ArmCall(this, call, scope, place)) is { } value => value,
        _ => Evaluate(expression, scope, place),
    };

    private ListNode EvaluateList(ListNode list, ArmScope scope)
    {
        var items = new Node[list.Items.Count];
        for (var i = 0; i < items.Length; i++) items[i] = Evaluate(list.Items[i], scope);
        return new(items, list.Source, list.Start, list.End) { OpenBecause = list.OpenBecause };
    }

    private MapNode EvaluateMap(MapNode map, ArmScope scope)
    {
        var entries = new List<MapEntry>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            if (entry.Value is ListNode copies && string.Equals(entry.Key, "copy", StringComparison.OrdinalIgnoreCase) && copies.Items.All(IsCopy))
            {
                foreach (var copy in copies.Items) entries.Add(Repeat((MapNode)copy, scope));
                continue;
            }

            entries.Add(entry with { Value = Evaluate(entry.Value, scope) });
        }

        return new([.. entries], map.Source, map.Start, map.End) { OpenBecause = map.OpenBecause };
    }

    private static bool IsCopy(Node node) => node is MapNode map && map.Find("name") is TextNode && map.Find("count") is not null && map.Find("input") is not null;

    /// <summary>A copy loop of a property or variable: a list under the loop's name.</summary>
    public MapEntry Repeat(MapNode copy, ArmScope scope)
    {
        var name = (TextNode)copy.Find("name")!;
        var input = copy.Find("input")!;
        var count = Count(copy.Find("count"), scope, out var cause);
        if (count > MostCopies) (count, cause) = (null, $"a copy loop makes more than {MostCopies} items");
        var items = new List<Node>();
        for (var i = 0; i < count && !budget.IsExhausted; i++) items.Add(Evaluate(input, At(Number(i, copy))));
        Node value = count is not null
            ? new ListNode([.. items], copy.Source, copy.Start, copy.End) { OpenBecause = budget.IsExhausted ? EvaluationBudget.Cause : null }
            : new ListNode([], copy.Source, copy.Start, copy.End) { OpenBecause = cause };
        return new(name.Text, name.Start, name.End, value);

        ArmScope At(Node index) => scope with { Copies = new CopyIndex(name.Text, IsResource: false, index, scope.Copies) };
    }

    private static Node Index(Node target, Node index, Node place)
    {
        switch (target, index)
        {
            case (UnknownNode unknown, _):
                return index is ScalarNode step ? Inside(unknown, step.Text, place) : Unknown(unknown.Cause, place, target);
            case (_, UnknownNode unknown):
                return Unknown(unknown.Cause, place, target);
            case (MapNode, ScalarNode name):
                return Member(target, name.Text, place);
            case (ListNode list, NumberNode number):
                if (number.Number >= 0 && number.Number < list.Items.Count) return list.Items[(int)number.Number];
                return Unknown(list.OpenBecause ?? $"the list has {list.Items.Count} items, and no index {number.Text}", place);
            default:
                return Unknown("an index is used on what is neither a list nor an object", place);
        }
    }

    /// <summary>What is inside of an unknown comes from where the unknown comes from.</summary>
    private static UnknownNode Inside(UnknownNode unknown, string name, Node place)
    {
        var source = unknown.References.Count == 0 ? Placed.Plain(place.Source) : new AnnotatedSource(place.Source.Text, place.Dialect)
        {
            References = [.. unknown.References.Select(reference => reference with { Attribute = reference.Attribute.Length == 0 ? name : $"{reference.Attribute}.{name}" })],
        };
        return new(unknown.Cause, source, place.Start, place.End) { IsPresent = unknown.References.Count > 0 || unknown.IsPresent };
    }

    private static int Height(Node node, int above)
    {
        if (above > MaximumHeight) return above;
        return node switch
        {
            MapNode map => map.Entries.Count == 0 ? above : map.Entries.Max(entry => Height(entry.Value, above + 1)),
            ListNode list => list.Items.Count == 0 ? above : list.Items.Max(item => Height(item, above + 1)),
            _ => above,
        };
    }
}
