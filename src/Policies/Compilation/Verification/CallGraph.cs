using System.Reflection.Metadata;

namespace SocPolicy.Compilation.Verification;

/// <summary>
/// Who calls whom. A lambda counts as called by whoever makes it: the language calls it while it works for that method. Without a
/// cycle, and without loops, every rule ends; how long that takes is bounded here as well.
/// </summary>
internal sealed class CallGraph
{
    /// <summary>Instructions that a rule may come to, its functions and lambdas each counted as often as they are called.</summary>
    public const long MostInstructions = 200_000;

    /// <summary>Lambdas inside of each other. Each may be run for every item, so this is the degree of a polynomial.</summary>
    public const int DeepestNesting = 6;

    /// <summary>Methods that wait for each other at most: the stack is bounded, too.</summary>
    public const int DeepestCalls = 100;

    private readonly Dictionary<MethodDefinitionHandle, List<(MethodDefinitionHandle Target, bool IsLambda)>> calls = [];
    private readonly Dictionary<MethodDefinitionHandle, List<FieldDefinitionHandle>> loads = [];
    private readonly Dictionary<FieldDefinitionHandle, HashSet<MethodDefinitionHandle>> stores = [];
    private readonly Dictionary<MethodDefinitionHandle, int> sizes = [];
    private readonly Dictionary<MethodDefinitionHandle, (long Cost, int Nesting)> known = [];
    private readonly HashSet<MethodDefinitionHandle> open = [];

    public void AddSize(MethodDefinitionHandle method, int instructions) => sizes[method] = instructions;

    public void AddCall(MethodDefinitionHandle from, MethodDefinitionHandle to) => Add(from, to, isLambda: false);

    public void AddLambda(MethodDefinitionHandle from, MethodDefinitionHandle to) => Add(from, to, isLambda: true);

    public void AddFieldLoad(MethodDefinitionHandle from, FieldDefinitionHandle field)
    {
        if (!loads.TryGetValue(from, out var list)) loads.Add(from, list = []);
        list.Add(field);
    }

    public void AddFieldStore(FieldDefinitionHandle field, MethodDefinitionHandle target)
    {
        if (!stores.TryGetValue(field, out var targets)) stores.Add(field, targets = []);
        targets.Add(target);
    }

    /// <summary>The methods that call themselves, or do too much.</summary>
    /// <param name="name">The name of a method, for messages.</param>
    public IEnumerable<Problem> Problems(Func<MethodDefinitionHandle, string> name)
    {
        var problems = new List<Problem>();
        foreach (var method in sizes.Keys.ToList()) Visit(method, name, problems);
        foreach (var (method, (cost, nesting)) in known)
        {
            // The innermost method that is too much; its callers only repeat it.
            if (cost > MostInstructions && Calls(method).All(call => known.GetValueOrDefault(call.Target).Cost <= MostInstructions))
                problems.Add(new("SOC3016", $"{name(method)} does too much: more than {MostInstructions} instructions when each call is counted. Call fewer functions from functions.") { Method = method });
            if (nesting > DeepestNesting && Calls(method).All(call => known.GetValueOrDefault(call.Target).Nesting <= DeepestNesting))
                problems.Add(new("SOC3016", $"{name(method)} nests lambdas more than {DeepestNesting} deep: the time would grow with that power of the number of items. Judge items one by one with each:.") { Method = method });
        }

        return problems;
    }

    private (long Cost, int Nesting) Visit(MethodDefinitionHandle method, Func<MethodDefinitionHandle, string> name, List<Problem> problems)
    {
        if (known.TryGetValue(method, out var before)) return before;
        if (!open.Add(method))
        {
            problems.Add(new("SOC3012", $"{name(method)} comes to call itself: it might never end. Use Leaves for values at any depth, or Any and All for the items of one level.") { Method = method });
            return (0, 0);
        }

        if (open.Count > DeepestCalls)
        {
            problems.Add(new("SOC3016", $"{name(method)} is called through more than {DeepestCalls} functions. Call fewer functions from functions.") { Method = method });
            open.Remove(method);
            return known[method] = (0, 0);
        }

        var cost = (long)sizes.GetValueOrDefault(method);
        var nesting = 0;
        foreach (var (target, isLambda) in Calls(method))
        {
            var (targetCost, targetNesting) = Visit(target, name, problems);
            cost = Math.Min(cost + targetCost, long.MaxValue / 4);
            nesting = Math.Max(nesting, targetNesting + (isLambda ? 1 : 0));
        }

        open.Remove(method);
        return known[method] = (cost, nesting);
    }

    private IEnumerable<(MethodDefinitionHandle Target, bool IsLambda)> Calls(MethodDefinitionHandle method)
    {
        foreach (var call in calls.GetValueOrDefault(method) ?? []) yield return call;
        foreach (var field in loads.GetValueOrDefault(method) ?? [])
        {
            foreach (var target in stores.GetValueOrDefault(field) ?? []) yield return (target, true);
        }
    }

    private void Add(MethodDefinitionHandle from, MethodDefinitionHandle to, bool isLambda)
    {
        if (!calls.TryGetValue(from, out var list)) calls.Add(from, list = []);
        list.Add((to, isLambda));
    }
}
