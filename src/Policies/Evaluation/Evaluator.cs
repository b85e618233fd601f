using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Model;

namespace SocPolicy.Evaluation;

/// <summary>
/// Judges resources by rules. A rule runs first without reasons; only when it does not pass it runs again with them, which is
/// safe since rules are pure.
/// </summary>
internal sealed class Evaluator
{
    private readonly ResourceIndex index;
    private readonly bool traceAll;
    private readonly List<Verdict> verdicts = [];

    private Evaluator(ResourceIndex index, bool traceAll)
    {
        this.index = index;
        this.traceAll = traceAll;
    }

    /// <summary>Judges; the verdicts are sorted by path, position, control, rule, address and item.</summary>
    public static IReadOnlyList<Verdict> Evaluate(
        IReadOnlyList<CompiledPolicy> policies,
        IReadOnlyList<ResourceDescription> resources,
        bool traceAll,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation)
    {
        var evaluator = new Evaluator(new ResourceIndex(resources), traceAll);
        for (var i = 0; i < policies.Count; i++)
        {
            progress?.Report(new("Judging controls", i, policies.Count));
            evaluator.Judge(policies[i], cancellation);
        }

        evaluator.verdicts.Sort(Compare);
        return evaluator.verdicts;
    }

    private static int Compare(Verdict left, Verdict right)
    {
        var order = string.CompareOrdinal(left.Span.Path, right.Span.Path);
        if (order == 0) order = left.Span.Start.CompareTo(right.Span.Start);
        if (order == 0) order = string.CompareOrdinal(left.Policy.Id, right.Policy.Id);
        if (order == 0) order = string.CompareOrdinal(left.Rule?.Id, right.Rule?.Id);
        if (order == 0) order = string.CompareOrdinal(left.Address, right.Address);
        return order == 0 ? string.CompareOrdinal(left.Item, right.Item) : order;
    }

    private void Judge(CompiledPolicy compiled, CancellationToken cancellation)
    {
        var policy = compiled.Policy;
        var parameters = Parameters.Defaults(policy);
        var before = verdicts.Count;
        foreach (var rule in compiled.Rules)
        {
            foreach (var resource in rule.Rule.On.SelectMany(index.Find).Distinct())
            {
                cancellation.ThrowIfCancellationRequested();
                JudgeResource(policy, rule, resource, parameters);
            }
        }

        if (verdicts.Count > before) return;
        verdicts.Add(new() { Policy = policy, Rule = null, State = VerdictState.NotEvaluated, Kind = "", Address = "", Span = default });
    }

    private void JudgeResource(Policy policy, CompiledRule rule, ResourceDescription description, ParameterValues parameters)
    {
        var subject = new Subject(policy, rule, description, parameters);
        var resource = new Resource(description);
        var all = index.All(description, resource, isTraced: false);
        if (rule.Each is null)
        {
            JudgeItem(subject, resource, default, all, position: -1, isCertain: true);
            return;
        }

        var items = rule.Each(resource, default, all, parameters);
        for (var i = 0; i < items.Members.Count; i++)
            JudgeItem(subject, resource, items.Members[i].Item, all, i, items.Members[i].IsCertain);
        if (items.OpenBecause is { } cause) JudgeOpen(subject, cause);
        else if (items.Members.Count == 0) verdicts.Add(Verdict(subject, VerdictState.Pass, description.Header) with { Item = "0 items" });
    }

    private void JudgeItem(Subject subject, Resource resource, Value item, ResourceSet all, int position, bool isCertain)
    {
        var state = Test(subject, resource, item, all, isCertain, out _, out _);
        if (state is null) return;
        if (state == State.True && !traceAll)
        {
            verdicts.Add(Verdict(subject, VerdictState.Pass, Place(subject, item)));
            return;
        }

        Explain(subject, position, isCertain);
    }

    /// <summary>The answer; null when the rule is not about this resource or item.</summary>
    private static State? Test(Subject subject, Resource resource, Value item, ResourceSet all, bool isCertain, out Truth where, out Truth assert)
    {
        var rule = subject.Rule;
        where = rule.Where is null ? true : rule.Where(resource, item, all, subject.Parameters);
        assert = default;
        if (where.State == State.False) return null;
        assert = rule.Assert(resource, item, all, subject.Parameters);
        // Where it is unknown whether the rule is about this at all, only a pass is certain.
        if (assert.State == State.True) return State.True;
        return where.State == State.True && isCertain ? assert.State : State.Unknown;
    }

    private void Explain(Subject subject, int position, bool isCertain)
    {
        var resource = new Resource(subject.Resource, traced: true);
        var all = index.All(subject.Resource, resource, isTraced: true);
        var item = position < 0 ? default : subject.Rule.Each!(resource, default, all, subject.Parameters).Members[position].Item;
        var state = Test(subject, resource, item, all, isCertain, out var where, out var assert) ?? State.Unknown;
        var reason = assert.State == State.False && state == State.Unknown ? where.Reason : assert.Reason;
        var verdict = Verdict(subject, ToVerdict(state), item.Trail?.Span ?? subject.Resource.Header) with { Item = item.Trail?.Path ?? "", ReasonTree = reason };
        if (reason is not null)
        {
            var (decisive, wanted) = reason.Decisive();
            verdict = verdict with
            {
                Span = decisive.Span.Source is null ? verdict.Span : decisive.Span,
                Reason = state == State.True ? "" : decisive.Sentence(wanted),
            };
        }

        if (state == State.True)
        {
            verdicts.Add(verdict);
            return;
        }

        var message = subject.Rule.Message?.Invoke(resource, item, all, subject.Parameters);
        verdicts.Add(verdict with { Message = OneLine(message ?? (verdict.Reason.Length > 0 ? verdict.Reason : subject.Policy.Title)) });
    }

    /// <summary>There may be further items: one of them, unknown, is judged in their stead.</summary>
    private void JudgeOpen(Subject subject, string cause)
    {
        var resource = new Resource(subject.Resource, traced: true);
        var all = index.All(subject.Resource, resource, isTraced: true);
        var body = subject.Resource.Body;
        var unknown = new UnknownNode(cause, body.Source, body.Start, body.Start);
        var item = new Value(unknown, resource.Body.Trail!.ToView("further items", unknown));
        if (Test(subject, resource, item, all, isCertain: true, out _, out _) is not { } state || state == State.True) return;
        verdicts.Add(Verdict(subject, VerdictState.Unknown, subject.Resource.Header) with
        {
            Item = "further items",
            Message = $"There may be further items: {cause}",
            Reason = cause,
        });
    }

    private static VerdictState ToVerdict(State state) => state switch
    {
        State.True => VerdictState.Pass,
        State.False => VerdictState.Fail,
        _ => VerdictState.Unknown,
    };

    private static SourceSpan Place(Subject subject, Value item) =>
        item.Node is { Span.Source.Path.Length: > 0 } node ? node.Span : subject.Resource.Header;

    private static Verdict Verdict(Subject subject, VerdictState state, SourceSpan span) => new()
    {
        Policy = subject.Policy,
        Rule = subject.Rule.Rule,
        State = state,
        Kind = subject.Resource.Kind,
        Address = subject.Resource.Address,
        Span = span,
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private readonly record struct Subject(Policy Policy, CompiledRule Rule, ResourceDescription Resource, ParameterValues Parameters);
}
