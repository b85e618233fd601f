using System.Runtime.CompilerServices;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Functions;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>Evaluates expressions. What is wrong or not known is an unknown with its cause; nothing throws.</summary>
internal sealed class ExpressionEvaluator
{
    /// <summary>How deep values may hang on each other; a dozen is usual.</summary>
    private const int MaximumDepth = 600;

    /// <summary>A value with more than this in it is not followed any further.</summary>
    private const long LargestSize = 250_000;

    /// <summary>How deep lists and maps may nest.</summary>
    private const int DeepestValue = 60;

    /// <summary>How many expressions a root module may evaluate; large ones take some ten thousand.</summary>
    private const int MostSteps = 3_000_000;

    private int depth;
    private int steps;

    /// <summary>Whether the root module took more steps than it may: then the rest of it is unknown.</summary>
    public bool IsExhausted => steps >= MostSteps;

    public HclValue Evaluate(Expression expression, Scope scope)
    {
        if (IsExhausted) return Unknown(expression, $"the root module takes more than {MostSteps} steps to evaluate");
        steps++;
        if (depth >= MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) return Unknown(expression, $"it hangs on more than {MaximumDepth} other expressions");
        depth++;
        var value = Dispatch(expression, scope);
        depth--;
        if (value.Size > LargestSize) return Unknown(expression, "the value is too large");
        return value.Depth > DeepestValue ? Unknown(expression, $"the value nests more than {DeepestValue} deep") : value;
    }

    private HclValue Dispatch(Expression expression, Scope scope) => expression switch
    {
        LiteralExpression literal => Literal(literal),
        TemplateExpression template => Template(template, scope),
        TemplateWrapExpression wrap => Evaluate(wrap.Inner, scope),
        TupleExpression tuple => new ListValue([.. tuple.Items.Select(item => Evaluate(item, scope))], ListKind.Tuple, tuple),
        ObjectExpression @object => Object(@object, scope),
        ParenthesesExpression parentheses => Evaluate(parentheses.Inner, scope),
        VariableExpression variable => scope.Find(variable.Name)?.At(variable) ?? Unknown(variable, $"\"{variable.Name}\" alone is no value: a reference has a dot in it"),
        SplatItem item => scope.Find(Scope.SplatItem)?.At(item) ?? Unknown(item, "there is nothing to splat"),
        AttributeExpression attribute => Attribute(attribute, scope),
        IndexExpression index => Index(index, scope),
        SplatExpression splat => Splat(splat, scope),
        ConditionalExpression conditional => Conditional(conditional, scope),
        BinaryExpression binary => Binary(binary, scope),
        UnaryExpression unary => Operators.Unary(unary, Evaluate(unary.Operand, scope)),
        CallExpression call => FunctionTable.Call(call, this, scope),
        ForExpression loop => Loops.Evaluate(loop, this, scope),
        _ => Unknown(expression, "it is no value"),
    };

    public static HclValue Literal(LiteralExpression literal) => literal.Kind switch
    {
        LiteralKind.Null => new NullValue(literal),
        LiteralKind.Boolean => new BooleanValue(literal.Text == "true", literal),
        LiteralKind.Text => new TextValue(literal.Text, literal),
        _ => HclNumber.Parse(literal.Text) is { } number ? new NumberValue(number, literal) { Written = literal.Text } : Unknown(literal, $"{literal.Text} is too large a number"),
    };

    /// <summary>An unknown in the place of an expression.</summary>
    public static UnknownValue Unknown(SyntaxNode at, string cause, params IEnumerable<HclValue> madeFrom) =>
        new(cause, at) { References = References.Of(madeFrom, ReferenceKind.Possible) };

    /// <summary>An expression that Terraform would reject.</summary>
    public static UnknownValue Error(SyntaxNode at, string cause) => new(cause, at) { IsError = true };

    private HclValue Template(TemplateExpression template, Scope scope)
    {
        if (template.Parts is [TemplateLiteral only])
        {
            var json = only.Text.Length > 1 ? EmbeddedJson.IfLikely([new(only.Text, null, only)]) : null;
            return new TextValue(only.Text, template) { Json = json };
        }

        var text = new TemplateText(template);
        AppendParts(template, text, scope);
        return text.Finish();
    }

    private void AppendParts(TemplateExpression template, TemplateText text, Scope scope)
    {
        foreach (var part in template.Parts)
        {
            switch (part)
            {
                case TemplateLiteral literal:
                    text.Add(literal.Text, literal);
                    break;
                case TemplateConditional conditional:
                    var condition = Evaluate(conditional.Condition, scope);
                    if (Conversions.ToBoolean(condition) is { } holds) AppendParts(holds ? conditional.Then : conditional.Otherwise, text, scope);
                    else text.Add(condition as UnknownValue ?? Error(conditional, $"a condition cannot be a {condition.TypeName}"));
                    break;
                case TemplateLoop loop:
                    AppendLoop(loop, text, scope);
                    break;
                default:
                    var value = Evaluate(part, scope);
                    text.Add(value is ResourceValue or SymbolicValue ? Unknown(part, "a text cannot hold a resource", value) : value);
                    break;
            }
        }
    }

    private void AppendLoop(TemplateLoop loop, TemplateText text, Scope scope)
    {
        var (items, open) = Loops.Items(Evaluate(loop.Collection, scope), loop.Collection);
        foreach (var (key, value) in items)
        {
            if (IsExhausted) break;
            var inner = loop.KeyName is null ? scope : scope.Bind(loop.KeyName, key);
            AppendParts(loop.Body, text, inner.Bind(loop.ValueName, value));
        }

        if (open is not null) text.Add(Unknown(loop, open));
    }

    private HclValue Object(ObjectExpression @object, Scope scope)
    {
        var entries = new List<HclEntry>(@object.Items.Count);
        string? open = null;
        foreach (var item in @object.Items)
        {
            var value = Evaluate(item.Value, scope);
            var key = Evaluate(item.Key, scope);
            if (Conversions.ToText(key) is { } name) entries.Add(new(name, item.Key.Start, item.Key.End, value));
            else open ??= key is UnknownValue unknown ? unknown.Cause : $"a key cannot be a {key.TypeName}";
        }

        return MapValue.Of(entries, true, @object) with { OpenBecause = open };
    }

    private HclValue Attribute(AttributeExpression attribute, Scope scope)
    {
        switch (attribute.Target)
        {
            case VariableExpression root when scope.Find(root.Name) is null:
                return RootReferences.Resolve(root.Name, attribute.Name, attribute, scope).At(attribute);
            case AttributeExpression { Target: VariableExpression { Name: "data" or "ephemeral" } root } type when scope.Find(root.Name) is null:
                return scope.Module.Resource(root.Name, type.Name, attribute.Name, attribute).At(attribute);
            default:
                return Steps.Attribute(Evaluate(attribute.Target, scope), attribute.Name, attribute).At(attribute);
        }
    }

    private HclValue Index(IndexExpression index, Scope scope)
    {
        var target = Evaluate(index.Target, scope);
        return Steps.Index(target, Evaluate(index.Key, scope), index).At(index);
    }

    private HclValue Splat(SplatExpression splat, Scope scope)
    {
        var target = Evaluate(splat.Target, scope);
        switch (target)
        {
            case NullValue:
                return new ListValue([], ListKind.Tuple, splat);
            case ListValue list:
                return new ListValue([.. list.Items.Select(Each)], ListKind.Tuple, splat) { OpenBecause = list.OpenBecause };
            case SymbolicValue symbolic:
                var items = symbolic.Instances.Keys.Select(symbolic.Each).Select(Each);
                return new UnknownValue(symbolic.Instances.UnknownBecause!, splat) { IsPresent = true, References = References.Of(items, ReferenceKind.Possible) };
            case UnknownValue unknown when !unknown.IsText:
                return new UnknownValue(unknown.Cause, splat) { IsError = unknown.IsError, IsPresent = unknown.IsPresent, References = unknown.References };
            default:
                return new ListValue([Each(target)], ListKind.Tuple, splat);
        }

        HclValue Each(HclValue item) => Evaluate(splat.Each, scope.Bind(Scope.SplatItem, item));
    }

    private HclValue Conditional(ConditionalExpression conditional, Scope scope)
    {
        var condition = Evaluate(conditional.Condition, scope);
        if (Conversions.ToBoolean(condition) is { } holds) return Evaluate(holds ? conditional.Then : conditional.Otherwise, scope);
        var cause = (condition as UnknownValue)?.Cause ?? $"a condition cannot be a {condition.TypeName}";
        var then = Evaluate(conditional.Then, scope);
        var otherwise = Evaluate(conditional.Otherwise, scope);
        if (then is not (NullValue or UnknownValue) && Conversions.AreEqual(then, otherwise) == true) return then;
        return new UnknownValue(cause, conditional)
        {
            IsError = condition is not UnknownValue { IsError: false },
            IsPresent = IsPresent(then) && IsPresent(otherwise),
            References = References.Of([then, otherwise], ReferenceKind.Possible),
        };
    }

    /// <summary>Whether a value is surely not null.</summary>
    public static bool IsPresent(HclValue value) => value is not (NullValue or UnknownValue { IsPresent: false });

    /// <summary>A chain of operators leans to the left: it is walked down and evaluated upwards without recursion.</summary>
    private HclValue Binary(BinaryExpression binary, Scope scope)
    {
        var chain = new Stack<BinaryExpression>();
        Expression first = binary;
        while (first is BinaryExpression left)
        {
            chain.Push(left);
            first = left.Left;
        }

        var value = Evaluate(first, scope);
        while (chain.TryPop(out var next)) value = Operators.Binary(next, value, () => Evaluate(next.Right, scope));
        return value;
    }
}
